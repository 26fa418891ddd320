import type { CollectionSlug } from 'payload'

import type { StoredEntry } from '../../log/entryHash'
import { checkChain, START } from '../checkChain'
import { nameOf } from '../checkDocument'
import { MISSING, type Problem } from '../Problem'
import { count, type Part, type Verifying } from '../Verifying'

const BATCH = 1_000

/** What takes texts away that nobody has approved: after one of these a text may be gone. */
const TAKES_AWAY: ReadonlySet<string> = new Set(['delete', 'import-cleared', 'recut', 'reimport', 'uncut'])

type Told = { action: string; isApproved: boolean; seq: number }

const idsIn = async ({ payload }: Verifying, collection: CollectionSlug, ids: string[]): Promise<Set<string>> => {
  const { docs } = await payload.db.find<{ id: string }>({ collection, pagination: false, select: {}, where: { id: { in: ids } } })
  return new Set(docs.map(({ id }) => String(id)))
}

/** The documents of some entries that are not there. */
const absentOf = async (verifying: Verifying, entries: readonly StoredEntry[]): Promise<Set<string>> => {
  const absent = new Set<string>()
  for (const collection of ['articles', 'captions', 'pages'] as const) {
    const ids = [...new Set(entries.map(({ document }) => nameOf(document)).filter((name) => name.collection === collection).map(({ id }) => id))]
    const there = ids.length > 0 ? await idsIn(verifying, collection, ids) : new Set<string>()
    for (const id of ids) if (!there.has(id)) absent.add(`${collection}:${id}`)
  }
  return absent
}

const missing = (document: string, what: string): Problem => ({ check: 'log', todo: MISSING, what, where: document })

/** What is gone must have gone by an action: a page by its deletion, a text with its page or by a cut, and no approved one. */
const checkAbsent = (absent: ReadonlyMap<string, Told>, lastTaking: number): Problem[] =>
  [...absent].flatMap(([document, { action, isApproved, seq }]) => {
    if (nameOf(document).collection === 'pages') return TAKES_AWAY.has(action) && action !== 'reimport' ? [] : [missing(document, 'it is not there, and the log does not say that it was deleted')]
    if (isApproved) return [missing(document, 'it was approved, and is not there')]
    return lastTaking > seq ? [] : [missing(document, 'it is not there, and nothing in the log took it away')]
  })

const checkSnapshotsOf = async ({ erased, payload }: Verifying, entries: readonly StoredEntry[]): Promise<Problem[]> => {
  const named = new Map(entries.flatMap((entry) => (entry.snapshot ? [[entry.snapshot, entry] as const] : [])))
  if (named.size === 0) return []
  const { docs } = await payload.db.find<{ id: string; sha256: string }>({
    collection: 'snapshots', pagination: false, select: { sha256: true }, where: { sha256: { in: [...named.keys()] } },
  })
  for (const { sha256 } of docs) named.delete(sha256)
  return [...named].filter(([hash]) => !erased.snapshots.has(hash)).map(([hash, { document, seq }]) => ({
    check: 'snapshots', todo: MISSING, what: `log entry ${seq} names it for ${document}, and it is not there`, where: `snapshot ${hash}`,
  }))
}

const tell = (absent: Map<string, Told>, gone: ReadonlySet<string>, entries: readonly StoredEntry[]): void => {
  for (const { action, document, seq } of entries) {
    if (!gone.has(document)) continue
    absent.set(document, { action, isApproved: action === 'approve' || (absent.get(document)?.isApproved ?? false), seq })
  }
}

/** What went just now is told of a little later. */
const PATIENCE = { times: 2, ms: 2_000 }

/** The chain from its first entry to its last, and that all it names is there. */
export const verifyLog: Part = async function* (verifying) {
  const absent = new Map<string, Told>()
  let [link, lastTaking] = [START, 0]
  for (let looks = 0; ;) {
    const { docs } = await verifying.payload.db.find<StoredEntry & { id: string }>({
      collection: 'log', limit: BATCH, pagination: false, sort: 'seq', where: { seq: { greater_than: link.seq } },
    })
    if (docs.length === 0) {
      const problems = checkAbsent(absent, lastTaking)
      if (problems.length > 0 && looks++ < PATIENCE.times) {
        await new Promise((resolve) => setTimeout(resolve, PATIENCE.ms))
        continue
      }
      yield* problems
      break
    }
    const { after, problems } = checkChain(link, docs, verifying.erased)
    link = after
    yield* problems
    yield* await checkSnapshotsOf(verifying, docs)
    tell(absent, await absentOf(verifying, docs), docs)
    const taking = docs.filter(({ action, document }) => document.startsWith('pages:') && TAKES_AWAY.has(action))
    lastTaking = Math.max(lastTaking, ...taking.map(({ seq }) => seq))
    count(verifying, 'log entries', docs.length)
  }
  verifying.head = link.hash ? { hash: link.hash, seq: link.seq } : null
}
