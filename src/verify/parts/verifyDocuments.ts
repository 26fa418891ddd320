import type { StoredEntry } from '../../log/entryHash'
import { PROOFREAD, type Proofread } from '../../workflow/collections'
import type { WorkDocument } from '../../workflow/document'
import { checkDocument, parentOf, type VersionRow } from '../checkDocument'
import { lookAgain } from '../lookAgain'
import type { Problem } from '../Problem'
import { count, type Part, type Verifying } from '../Verifying'
import { importedTextsOf } from './importedTextsOf'
import { rowsOf } from './rowsOf'

const BATCH = 50

const groupBy = <T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row])
  return groups
}

/** Of all whom entries name, those who are still there. */
const peopleOf = async ({ payload }: Verifying, entries: readonly StoredEntry[]): Promise<Set<string>> => {
  const ids = [...new Set(entries.flatMap(({ actor }) => actor ?? []))]
  if (ids.length === 0) return new Set()
  const { docs } = await payload.db.find<{ id: string }>({ collection: 'users', pagination: false, select: {}, where: { id: { in: ids } } })
  return new Set(docs.map(({ id }) => String(id)))
}

const look = async (verifying: Verifying, collection: Proofread, ids: readonly string[]): Promise<Map<string, Problem[]>> => {
  const { erased, payload } = verifying
  const where = { in: [...ids] }
  // The log last: an entry that is not there yet is looked for again, one that came since is no surprise.
  const { docs } = await payload.db.find<WorkDocument>({ collection, pagination: false, where: { id: where } })
  const versions = await payload.db.findVersions<WorkDocument>({ collection, pagination: false, where: { parent: where } })
  const entries = await payload.db.find<StoredEntry & { id: string }>({
    collection: 'log', pagination: false, sort: 'seq', where: { document: { in: ids.map((id) => `${collection}:${id}`) } },
  })
  const imported = await importedTextsOf(verifying, collection, docs as never)
  const people = await peopleOf(verifying, entries.docs)
  const versionsOf = groupBy(versions.docs as unknown as VersionRow[], parentOf)
  const entriesOf = groupBy(entries.docs, ({ document }) => document)
  return new Map(docs.map((doc) => {
    const id = String(doc.id)
    const rows = { collection, doc, entries: entriesOf.get(`${collection}:${id}`) ?? [], imported: imported.get(id), people, versions: versionsOf.get(id) ?? [] }
    return [id, checkDocument(rows, erased)] as const
  }))
}

/** Every article and caption is what the log says was done to it. */
export const verifyDocuments: Part = async function* (verifying) {
  for (const collection of PROOFREAD) {
    for await (const rows of rowsOf<{ id: string }>(verifying.payload, collection, { select: { revision: true }, size: BATCH })) {
      yield* await lookAgain(rows.map(({ id }) => String(id)), (ids) => look(verifying, collection, ids))
      count(verifying, collection, rows.length)
    }
  }
}
