import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'

import { pack } from 'tar-stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { BadArchive } from '../../../src/backup/BadArchive'
import { checkArchive } from '../../../src/backup/checkArchive'
import type { Manifest, Part } from '../../../src/backup/Manifest'
import { entryHash, type LogEntry } from '../../../src/log/entryHash'

type Entry = { content: string; name: string; type?: 'file' | 'symlink' }

const sum = (text: string): string => createHash('sha256').update(text).digest('hex')
const ID = '6b016ba195871aa5703de361'

const entry = (seq: number, previous: string): Record<string, unknown> & { hash: string } => {
  const said: LogEntry = {
    action: 'edit', actor: null, actorName: '', at: '2025-06-19T00:00:00.000Z', document: `articles:${ID}`, fromRevision: seq, previousHash: previous, reason: null,
    seq, snapshot: null, toRevision: seq + 1,
  }
  return { id: `6b016ba195871aa5703de36${seq}`, ...said, hash: entryHash(said) }
}
const first = entry(1, '')
const second = entry(2, first.hash)
const lines = (...rows: unknown[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

const partOf = (name: string, content: string): Part => ({
  name, bytes: Buffer.byteLength(content), sha256: sum(content), ...(name.startsWith('media/') ? {} : { rows: content.split('\n').length - 1 }),
})

describe('an archive is read whole before anything is written', () => {
  let folder: string
  let count = 0

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-archive-'))
  })
  afterAll(() => fs.rmSync(folder, { force: true, recursive: true }))

  const parts = (): Record<string, string> => ({ 'media/a.jpg': 'bytes', 'data/articles.jsonl': lines({ id: ID, headline: '题目' }), 'data/log.jsonl': lines(first, second) })

  /** An archive whose checksums are all right, whatever it holds. */
  const make = async (contents: Record<string, string>, { change = (manifest) => manifest, more = [] as Entry[], sizes = {} as Record<string, number> }: {
    change?: (manifest: Manifest) => unknown; more?: Entry[]; sizes?: Record<string, number>
  } = {}): Promise<string> => {
    const file = path.join(folder, `${++count}.tar.gz`)
    const tar = pack()
    const manifest: Manifest = {
      format: 'reissue-backup', formatVersion: 1, program: '0.1.0', madeAt: '2025-06-19T00:00:00.000Z', database: 'sqlite', migrations: [],
      log: { brokenAt: null, entries: 2, head: second.hash }, missingMedia: [], parts: Object.entries(contents).map(([name, content]) => partOf(name, content)),
    }
    const text = JSON.stringify(change(manifest))
    const entries: Entry[] = [
      { content: text, name: 'manifest.json' }, { content: `${sum(text)}\n`, name: 'manifest.sha256' },
      ...Object.entries(contents).map(([name, content]) => ({ content, name })), ...more,
    ]
    const written = pipeline(tar, createGzip(), fs.createWriteStream(file))
    for (const { content, name, type } of entries) {
      tar.entry({ name, type: type ?? 'file', ...(type === 'symlink' ? { linkname: '/etc/passwd' } : {}) }, type === 'symlink' ? '' : content.padEnd(sizes[name] ?? 0))
    }
    tar.finalize()
    await written
    return file
  }

  const refused = async (file: string, why: RegExp, target: 'mongodb' | 'sqlite' = 'mongodb'): Promise<void> => {
    const error = await checkArchive(file, target).then(() => null, (reason: Error) => reason)
    expect(error).toBeInstanceOf(BadArchive)
    expect(error?.message).toMatch(why)
  }

  it('is taken when it is whole', async () => {
    expect(await checkArchive(await make(parts()), 'mongodb')).toMatchObject({ log: { entries: 2 }, program: '0.1.0' })
  })

  it.each(['media/../../etc/cron', 'media/a/b.jpg', '/etc/passwd', 'media/.restoring', 'media/..', 'media/a\\b', '../data/articles.jsonl', 'data/../x.jsonl', 'media/'])(
    'is refused when it names a part %j, which would lead out of its folder', async (name) => {
      await refused(await make({ ...parts(), [name]: lines({ id: ID }) }, { change: (manifest) => ({ ...manifest, parts: manifest.parts.map((part) => ({ ...part, ...(part.name === name && name.startsWith('media/') ? { rows: undefined } : {}) })) }) }), /which a backup never has/u)
    })

  it('is refused when it holds what its manifest does not name, or a link in the place of a file', async () => {
    await refused(await make(parts(), { more: [{ content: 'x', name: 'media/more.jpg' }] }), /"media\/more\.jpg" after its last part/u)
    await refused(await make(parts(), { change: (manifest) => ({ ...manifest, parts: [...manifest.parts, partOf('media/link.jpg', '')] }), more: [{ content: '', name: 'media/link.jpg', type: 'symlink' }] }), /symlink/u)
  })

  it('is refused when a part is larger than its manifest says, before it is read', async () => {
    await refused(await make(parts(), { sizes: { 'media/a.jpg': 5_000_000 } }), /media\/a\.jpg has 5000000 bytes, and by its manifest 5/u)
  })

  it('of a format that this program does not know says which program reads it', async () => {
    await refused(await make(parts(), { change: (manifest) => ({ ...manifest, formatVersion: 9, program: '7.2.0' }) }), /version 9.*Reissue 7\.2\.0 wrote it and reads it/u)
  })

  it('whose log was rewritten is refused, though every checksum is right', async () => {
    const forged = { ...second, action: 'approve' }
    await refused(await make({ ...parts(), 'data/log.jsonl': lines(first, forged) }), /entry 2 does not follow/u)
    await refused(await make({ ...parts(), 'data/log.jsonl': lines(first) }), /it ends at entry 1/u)
  })

  it('with lines that are no documents, or not as many as it says, is refused with the line', async () => {
    await refused(await make({ ...parts(), 'data/pages.jsonl': '{"id":"6b016ba195871aa5703de361"}\nnonsense\n' }), /line 2 of data\/pages\.jsonl is no document/u)
    await refused(await make({ ...parts(), 'data/pages.jsonl': '{"id":"6b0' }), /the last line has no end/u)
    await refused(await make(parts(), { change: (manifest) => ({ ...manifest, parts: manifest.parts.map((part) => ({ ...part, ...(part.rows === undefined ? {} : { rows: part.rows + 1 }) })) }) }), /has 1 documents, and by its manifest 2/u)
  })

  it('with ids that are UUIDs goes into SQLite, and is refused for MongoDB', async () => {
    const file = await make({ ...parts(), 'data/articles.jsonl': lines({ id: '0b0c3d1e-aaaa-4bbb-8ccc-1234567890ab' }) })
    await expect(checkArchive(file, 'sqlite')).resolves.toMatchObject({ formatVersion: 1 })
    await refused(file, /line 1 of data\/articles\.jsonl .*24 hex digits/u)
  })
})
