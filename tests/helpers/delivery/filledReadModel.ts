import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import type { Database } from 'libsql'

import type { DeliveryContext } from '../../../src/delivery/DeliveryContext'
import { step } from '../../../src/delivery/projector/applyEntries'
import { createReadModel } from '../../../src/delivery/readModel/createReadModel'
import type { SearchDoor } from '../../../src/delivery/search/SearchDoor'
import type { EditorialSource, SourceEntry } from '../../../src/delivery/source/EditorialSource'
import { canonicalJson } from '../../../src/publishing/canonicalJson'
import type { ArticleDocument, PublicDocument } from '../../../src/publishing/PublicDocument'
import { sha256 } from '../../../src/publishing/sha256'

/** An article, and how it stands at the end; `before` are older versions of it, oldest first. */
export type GivenArticle = {
  document: ArticleDocument
  before?: ArticleDocument[]
  state?: 'erased' | 'public' | 'withdrawn'
  reason?: string
}

/** What readers see changes by entries of a log that is kept in memory, through the projector itself. */
export type FilledReadModel = {
  context: DeliveryContext
  db: Database
  source: EditorialSource
  /** The next version of an article or a caption, or the first. @returns its snapshot. */
  approve: (document: PublicDocument) => Promise<string>
  withdraw: (id: string, reason: string) => Promise<void>
  restore: (id: string) => Promise<void>
  /** @param shownIn snapshots of others that showed it, which go as well. */
  erase: (id: string, shownIn?: string[]) => Promise<void>
  /** As `approve`, but the snapshot is not there. @returns puts it back. */
  approveWithout: (document: PublicDocument) => Promise<() => Promise<void>>
  /** An entry that readers see nothing of. */
  edit: (id: string) => Promise<void>
  /** What the clock of the log says next; from one entry to the next it goes on by a second. */
  setClock: (time: string) => void
  close: () => void
}

type Options = { mediaDir?: string; search?: SearchDoor; serverURL?: string }

/** Finds what has the words in its headline or text, newest paper first: enough for who only needs some hits. */
const plainSearch = (readModel: () => Database): SearchDoor => ({
  ask: async ({ limit, q }) => {
    const rows = readModel().prepare(`SELECT t.id, t.headline, t.etag, t.answer AS article FROM texts t JOIN versions v ON v.text = t.n AND v.number = t.version
      WHERE t.collection = 'articles' AND t.state = 'public' AND instr(v.json, ?) > 0 ORDER BY t.date DESC, t.n DESC LIMIT ?`).all(q, limit) as { article: string; etag: string; headline: string | null; id: string }[]
    return { facets: null, hits: rows.map((row) => ({ ...row, score: 1, snippets: [] })), next: null, total: rows.length }
  },
  close: async () => undefined,
})

const logInMemory = () => {
  const entries: SourceEntry[] = []
  const snapshots = new Map<string, string>()
  const source: EditorialSource = {
    entriesAfter: async (seq, limit) => entries.slice(seq, seq + limit),
    lastSeq: async () => entries.length,
    snapshots: async (hashes) => new Map(hashes.flatMap((hash) => (snapshots.has(hash) ? [[hash, snapshots.get(hash) as string]] : []))),
    close: async () => undefined,
  }
  return { entries, snapshots, source }
}

const nothingErased = { files: [], lines: [], linesLeft: [], reasons: [], snapshots: [], sources: [], texts: [] }

/** A read model in a temporary file with these articles, as the projector makes it of their log. */
export const filledReadModel = async (given: GivenArticle[] = [], { mediaDir, search, serverURL = 'https://paper.example.org' }: Options = {}): Promise<FilledReadModel> => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-read-'))
  const db = createReadModel(path.join(folder, 'read.db'))
  const { entries, snapshots, source } = logInMemory()
  const collections = new Map<string, string>()
  const kept = new Map<string, Set<string>>()
  let clock = Date.parse('2026-01-01T00:00:00.250Z')

  const append = async (id: string, said: Pick<SourceEntry, 'action'> & Partial<SourceEntry>): Promise<void> => {
    const entry = {
      at: new Date(clock).toISOString(), document: `${collections.get(id) ?? 'articles'}:${id}`, erased: null, reason: null,
      seq: entries.length + 1, snapshot: null, ...said,
    }
    clock += 1000
    entries.push({ ...entry, hash: sha256(canonicalJson([entries.at(-1)?.hash ?? '', entry])) })
    while (await step(db, source, () => true));
  }

  const decide = async (document: PublicDocument, isKept: boolean): Promise<string> => {
    const json = canonicalJson(document)
    const snapshot = sha256(json)
    if (isKept) snapshots.set(snapshot, json)
    collections.set(document.id, document.type === 'article' ? 'articles' : 'captions')
    kept.set(document.id, (kept.get(document.id) ?? new Set()).add(snapshot))
    await append(document.id, { action: 'approve', snapshot })
    return snapshot
  }
  const approve = (document: PublicDocument): Promise<string> => decide(document, true)
  const approveWithout = async (document: PublicDocument): Promise<() => Promise<void>> => {
    const snapshot = await decide(document, false)
    return async () => {
      snapshots.set(snapshot, canonicalJson(document))
      while (await step(db, source, () => true));
    }
  }
  const withdraw = (id: string, reason: string): Promise<void> => append(id, { action: 'withdraw', reason })
  const erase = async (id: string, shownIn: string[] = []): Promise<void> => {
    const gone = [...(kept.get(id) ?? []), ...shownIn]
    gone.forEach((hash) => snapshots.delete(hash))
    await append(id, { action: 'erase', erased: { ...nothingErased, snapshots: gone.sort() } })
  }

  for (const { before = [], document, reason = '来源有误', state = 'public' } of given) {
    for (const each of [...before, document]) await approve(each)
    if (state === 'withdrawn') await withdraw(document.id, reason)
    if (state === 'erased') await erase(document.id)
  }

  const readModel = (): Database => db
  return {
    approve, approveWithout, db, erase, source, withdraw,
    context: { mediaDir: mediaDir ?? folder, readModel, search: search ?? plainSearch(readModel), serverURL },
    edit: (id) => append(id, { action: 'edit' }),
    restore: (id) => append(id, { action: 'restore' }),
    setClock: (time) => {
      clock = Date.parse(time)
    },
    close: () => {
      db.close()
      fs.rmSync(folder, { force: true, recursive: true })
    },
  }
}
