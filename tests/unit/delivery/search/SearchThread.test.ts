import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'

import { Problem } from '../../../../src/delivery/Problem'
import { SearchThread } from '../../../../src/delivery/search/SearchThread'
import { question } from '../../../helpers/delivery/question'
import { SearchModel } from '../../../helpers/delivery/searchModel'

const ENTRY = new URL('../../../helpers/delivery/searchThreadEntry.ts', import.meta.url).href
const LONG = 60_000

let dir: string
let thread: SearchThread
let id: string

const open = async (options: { hang?: number; mostWaiting?: number; patience?: number } = {}): Promise<void> => {
  thread = new SearchThread({ data: { file: join(dir, 'model.sqlite') }, entry: ENTRY, hang: LONG, patience: LONG, ...options })
}

/** Answered, once the thread runs; a question that comes earlier may be told to wait. */
const answered = async (q: string): Promise<string[]> => {
  for (;;) {
    try {
      return (await thread.ask(question(q))).hits.map((hit) => hit.id)
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 503) throw error
    }
  }
}

const refused = (code: string) => expect.objectContaining({ status: 503, code, headers: { 'Retry-After': expect.stringMatching(/^\d+$/u) } })

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'search-thread-'))
  const model = new SearchModel(join(dir, 'model.sqlite'))
  id = model.add({ body: ['秋收'] })
  model.db.close()
})

afterEach(() => thread.close())
afterAll(() => rmSync(dir, { force: true, recursive: true }))

describe('the search in a thread of its own', () => {
  it('answers each of many questions with its own answer, and says what is wrong with one', async () => {
    await open()
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => thread.ask(question(n % 2 === 0 ? '秋收' : '冬天'))))
    expect(answers.map(({ total }) => total)).toEqual(Array.from({ length: 20 }, (_, n) => (n % 2 === 0 ? 1 : 0)))
    await expect(thread.ask(question('"秋收'))).rejects.toMatchObject({ status: 400, code: 'query', more: { position: 1 }, text: { zh: expect.stringContaining('引号') } })
    await expect(thread.ask(question('fault'))).rejects.toThrow('something is broken')
    expect(await answered('秋收')).toEqual([id])
  })

  it('gives up a question that takes too long, and goes on when it has ended', async () => {
    await open({ patience: 300 })
    await answered('秋收')
    const slow = expect(thread.ask(question('slow'))).rejects.toEqual(refused('search-slow'))
    const behind = expect(thread.ask(question('秋收'))).rejects.toEqual(refused('search-slow'))
    await Promise.all([slow, behind])
    expect(await answered('秋收')).toEqual([id])
  })

  it('replaces a thread that hangs', async () => {
    await open({ hang: 500 })
    expect(await answered('秋收')).toEqual([id])
    await expect(thread.ask(question('hang'))).rejects.toEqual(refused('search-slow'))
    expect(await answered('秋收')).toEqual([id])
  })

  it('starts a thread that died anew, and tells those who waited to ask again', async () => {
    await open()
    const asked = [thread.ask(question('die')), thread.ask(question('秋收'))]
    for (const result of await Promise.allSettled(asked)) expect(result).toEqual({ status: 'rejected', reason: refused('search-stopped') })
    expect(await answered('秋收')).toEqual([id])
  })

  it('lets only so many wait', async () => {
    await open({ mostWaiting: 3 })
    await answered('秋收')
    const running = thread.ask(question('slow'))
    const waiting = Array.from({ length: 3 }, () => thread.ask(question('秋收')))
    await expect(thread.ask(question('秋收'))).rejects.toEqual(refused('search-busy'))
    await running
    for (const { total } of await Promise.all(waiting)) expect(total).toBe(1)
  })

  it('answers nobody any more once it is closed', async () => {
    await open()
    const asked = expect(thread.ask(question('秋收'))).rejects.toEqual(refused('search-stopped'))
    await thread.close()
    await asked
    await expect(thread.ask(question('秋收'))).rejects.toEqual(refused('search-stopped'))
  })
})
