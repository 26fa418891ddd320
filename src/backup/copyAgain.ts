import type { CollectionSlug, Payload } from 'payload'

import type { Agreement } from './Agreement'
import { keptCollections } from './keptCollections'
import { mongoModel } from './mongoModels'
import { plainRow } from './plainRow'
import { relationsOf } from './relationsOf'
import type { Row } from './Row'
import type { Staging } from './Staging'

type Ids = Map<CollectionSlug, Set<string>>

/** How many ids are asked for at once. */
const MOST_IDS = 200

/** What is cut from a page changes with it, and goes with it; of others, what names them. */
const FOLLOWED: ReadonlySet<string> = new Set(['articles', 'captions', 'pages', 'photos'])

const add = (ids: Ids, collection: CollectionSlug, id: unknown): void => {
  if (typeof id !== 'string') return
  ids.set(collection, (ids.get(collection) ?? new Set()).add(id))
}

const chunksOf = (ids: Iterable<string>): string[][] => {
  const all = [...ids]
  return Array.from({ length: Math.ceil(all.length / MOST_IDS) }, (_, index) => all.slice(index * MOST_IDS, (index + 1) * MOST_IDS))
}

/** One look: no document is read twice in it. */
class Look {
  private readonly seen = new Set<string>()

  constructor(
    private readonly payload: Payload,
    private readonly staging: Staging,
    private readonly agreement: Agreement,
  ) {}

  /** Copies the documents as they stand now, with their versions and snapshots. @returns those that are there. */
  async copy(ids: Ids): Promise<Map<CollectionSlug, Row[]>> {
    const copied = new Map<CollectionSlug, Row[]>()
    for (const [collection, wanted] of ids) {
      const fresh = [...wanted].filter((id) => !this.seen.has(`${collection}:${id}`))
      for (const chunk of chunksOf(fresh)) copied.set(collection, [...(copied.get(collection) ?? []), ...(await this.copyChunk(collection, chunk))])
    }
    return copied
  }

  /** The documents that those copied name, and those that name one of the ids. */
  async around(copied: Map<CollectionSlug, Row[]>, ids: Ids): Promise<{ named: Ids; naming: Ids }> {
    const named: Ids = new Map()
    for (const [collection, rows] of copied) {
      for (const { field, to } of relationsOf(this.payload, collection)) {
        for (const row of rows) for (const id of [row[field]].flat()) add(named, to, id)
      }
    }
    const naming: Ids = new Map()
    for (const { collection, isVersions } of keptCollections(this.payload)) {
      if (isVersions) continue
      for (const { field, to } of relationsOf(this.payload, collection)) {
        if (!FOLLOWED.has(to)) continue
        for (const chunk of chunksOf(ids.get(to) ?? [])) {
          const query = mongoModel(this.payload, collection, false).find({ [field]: { $in: chunk } }, { _id: 1 }).lean()
          for await (const raw of query.cursor()) add(naming, collection, plainRow(raw).id)
          for (const id of this.staging.whoNames(`data/${collection}.jsonl`, field, chunk)) add(naming, collection, id)
        }
      }
    }
    return { named, naming }
  }

  private async copyChunk(collection: CollectionSlug, ids: string[]): Promise<Row[]> {
    const part = `data/${collection}.jsonl`
    const rows: Row[] = []
    for await (const raw of mongoModel(this.payload, collection, false).find({ _id: { $in: ids } }).lean().cursor()) rows.push(plainRow(raw))
    const there = new Set(rows.map(({ id }) => id))
    for (const id of ids) this.seen.add(`${collection}:${id}`)
    if (this.payload.collections[collection].config.versions) await this.copyVersions(collection, ids)
    await this.copySnapshots(rows)
    for (const row of rows) {
      await this.staging.put(part, row)
      this.agreement.document(collection, row)
    }
    for (const id of ids.filter((each) => !there.has(each))) {
      this.staging.drop(part, id)
      this.agreement.dropped(collection, id)
    }
    return rows
  }

  private async copyVersions(collection: CollectionSlug, parents: string[]): Promise<void> {
    const part = `versions/${collection}.jsonl`
    const there = new Set<string>()
    for await (const raw of mongoModel(this.payload, collection, true).find({ parent: { $in: parents } }).sort({ _id: 1 }).lean().cursor({ batchSize: 100 })) {
      const row = plainRow(raw)
      there.add(row.id)
      await this.staging.put(part, row)
    }
    for (const id of this.staging.whoNames(part, 'parent', parents)) if (!there.has(id)) this.staging.drop(part, id)
  }

  /** A snapshot is there before the document that it is of names it, and never changes. */
  private async copySnapshots(rows: Row[]): Promise<void> {
    const hashes = rows.map(({ snapshot }) => snapshot).filter((hash) => typeof hash === 'string')
    if (hashes.length === 0) return
    for await (const raw of mongoModel(this.payload, 'snapshots', false).find({ sha256: { $in: hashes } }).lean().cursor()) {
      await this.staging.put('data/snapshots.jsonl', plainRow(raw))
    }
  }
}

/**
 * Copies documents again, as they stand now: with their versions and snapshots, with what names them (what was cut from a
 * page, what is joined to an article), and with what those name in turn (the page that has become public by it).
 */
export const copyAgain = async (
  payload: Payload,
  staging: Staging,
  agreement: Agreement,
  documents: { collection: CollectionSlug; id: string }[],
): Promise<void> => {
  const look = new Look(payload, staging, agreement)
  let ids: Ids = new Map()
  for (const { collection, id } of documents) add(ids, collection, id)
  // A page's captions hang on its photos.
  for (let step = 0; step < 2 && ids.size > 0; step++) {
    const { named, naming } = await look.around(await look.copy(ids), ids)
    await look.copy(named)
    ids = naming
  }
  await look.around(await look.copy(ids), new Map()).then(({ named }) => look.copy(named))
}
