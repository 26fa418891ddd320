import fs from 'node:fs'
import fsPromises from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'

import { isUploadNote } from '../../src/collections/Media/uploads/noteUpload'
import { completeActions } from '../../src/completeActions'
import { type Answer, type App, startApp } from '../helpers/app'
import { skipReason } from '../helpers/database'
import { type Newsroom, openNewsroom } from '../helpers/newsroom'
import { picture } from '../helpers/picture'

describe.skipIf(skipReason)('an image that is deleted', () => {
  let app: App
  let news: Newsroom

  beforeAll(async () => {
    app = await startApp()
    news = await openNewsroom(app)
  })
  afterAll(() => app?.close())
  afterEach(() => void vi.restoreAllMocks())

  const upload = async (): Promise<{ files: string[]; id: string }> => {
    const before = new Set(folder())
    const { body, status } = await app.rest('POST', '/media?depth=0', { as: news.editor, body: { alt: '图' }, file: { data: await picture('navy'), name: 'a.jpg', type: 'image/jpeg' } })
    expect(status, JSON.stringify(body)).toBe(201)
    const files = folder().filter((name) => !before.has(name))
    expect(files.length).toBeGreaterThan(1)
    return { files, id: body.doc.id }
  }
  const folder = (): string[] => (fs.existsSync(app.mediaDir) ? fs.readdirSync(app.mediaDir) : [])
  const notes = (): string[] => folder().filter(isUploadNote)
  const filesThere = (files: string[]): string[] => files.filter((name) => folder().includes(name))
  const hasRow = async (id: string): Promise<boolean> => (await app.payload.db.count({ collection: 'media', where: { id: { equals: id } } })).totalDocs === 1
  const remove = (id: string, query = ''): Promise<Answer> => app.rest('DELETE', `/media/${id}${query}`, { as: news.admin })
  type Delete = (args: { collection: string }) => Promise<unknown>
  /** What the database does when it is told to delete an image. */
  const onDelete = (work: (own: () => Promise<unknown>) => Promise<unknown>): void => {
    const db = app.payload.db as unknown as { deleteOne: Delete }
    const own = db.deleteOne.bind(db)
    vi.spyOn(db, 'deleteOne').mockImplementation((args) => (args.collection === 'media' ? work(() => own(args)) : own(args)))
  }
  /** The process that wrote the notes is dead, and the program starts again. */
  const startAgain = async (): Promise<void> => {
    for (const name of notes()) {
      const file = path.join(app.mediaDir, name)
      fs.writeFileSync(file, JSON.stringify({ ...JSON.parse(fs.readFileSync(file, 'utf8')), owner: `${hostname()}:999999999:gone` }))
    }
    await completeActions(app.payload)
  }

  it('loses its row first and its files after it, also when the answer is to leave them out', async () => {
    const { files, id } = await upload()
    let there: string[] = []
    onDelete((own) => {
      there = filesThere(files)
      return own()
    })
    expect((await remove(id, '?select[alt]=true')).status).toBe(200)
    expect(there).toEqual(files)
    expect([await hasRow(id), filesThere(files), notes()]).toEqual([false, [], []])
  })

  it('keeps its files when its row cannot be deleted', async () => {
    const { files, id } = await upload()
    onDelete(() => Promise.reject(new Error('the database said no')))
    expect((await remove(id)).status).toBe(500)
    expect([await hasRow(id), filesThere(files), notes()]).toEqual([true, files, []])
  })

  it('keeps its files when it may not be deleted', async () => {
    const { files, id } = await upload()
    expect((await app.rest('DELETE', `/media/${id}`, { as: news.editor })).status).toBe(403)
    expect([await hasRow(id), filesThere(files), notes()]).toEqual([true, files, []])
  })

  it('loses its files at the next start when the process died before they went', async () => {
    const { files, id } = await upload()
    vi.spyOn(fsPromises, 'rm').mockRejectedValue(new Error('the process is gone'))
    expect((await remove(id)).status).toBe(200)
    vi.restoreAllMocks()
    expect([await hasRow(id), filesThere(files), notes().length]).toEqual([false, files, 1])
    // Whoever wrote the note lives: it is left to them.
    await completeActions(app.payload)
    expect(filesThere(files)).toEqual(files)
    await startAgain()
    expect([filesThere(files), notes()]).toEqual([[], []])
  })

  it('keeps its files at the next start when the process died before its row went', async () => {
    const { files, id } = await upload()
    onDelete(() => Promise.reject(new Error('the process is gone')))
    vi.spyOn(fsPromises, 'rm').mockRejectedValue(new Error('the process is gone'))
    expect((await remove(id)).status).toBe(500)
    vi.restoreAllMocks()
    expect(notes()).toHaveLength(1)
    await startAgain()
    expect([await hasRow(id), filesThere(files), notes()]).toEqual([true, files, []])
  })

  it('goes also where no note can be written, so that a full disk can be made room on', async () => {
    const { files, id } = await upload()
    vi.spyOn(fsPromises, 'writeFile').mockRejectedValue(Object.assign(new Error('no space'), { code: 'ENOSPC' }))
    expect((await remove(id)).status).toBe(200)
    expect([await hasRow(id), filesThere(files), notes()]).toEqual([false, [], []])
  })

  it('goes with others in one request, each with its own files', async () => {
    const [a, b, kept] = [await upload(), await upload(), await upload()]
    const { status } = await app.rest('DELETE', `/media?where[id][in]=${a.id},${b.id}`, { as: news.admin })
    expect(status).toBe(200)
    expect([filesThere([...a.files, ...b.files]), filesThere(kept.files), notes()]).toEqual([[], kept.files, []])
  })
})
