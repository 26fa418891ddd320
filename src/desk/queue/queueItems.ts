import type { CollectionSlug, PayloadRequest } from 'payload'

import { titleOf } from '../../editorial/proofing'
import { type Actor, refusalToApprove } from '../../editorial/stages'
import { say } from '../../say'
import { isClaimLapsed } from '../../workflow/claimLapses'
import { idOf, type WorkDocument, workStateOf } from '../../workflow/document'
import { workingText } from '../../workflow/versions'
import { placedLines } from '../placedLines'
import { partsOf, sourceLinesOf, suspectsOf } from '../textOf'
import type { QueueItem, QueueList } from './QueueItem'
import type { Placed } from './queueOrder'

type Row = Placed & { doc: WorkDocument; working: Record<string, unknown> }

const readRow = async (req: PayloadRequest, placed: Placed): Promise<Row[]> => {
  const doc = await req.payload.db.findOne<WorkDocument>({ collection: placed.collection, req, where: { id: { equals: placed.id } } })
  if (!doc) return []
  // Until the first approval the row holds the text as it was saved last.
  return [{ ...placed, doc, working: doc.snapshot ? await workingText(req, placed.collection, doc) : doc }]
}

const namesOf = async (req: PayloadRequest, collection: CollectionSlug, field: string, ids: (string | null)[]): Promise<Map<string, string>> => {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const { docs } = await req.payload.db.find<Record<string, unknown> & { id: string }>({
    collection, pagination: false, req, select: { [field]: true }, where: { id: { in: wanted } },
  })
  return new Map(docs.flatMap((row) => (row[field] ? [[String(row.id), String(idOf(row[field]))] as const] : [])))
}

const pagesOf = ({ page, pages }: WorkDocument): string[] => [...((pages as unknown[] | null | undefined) ?? []), page].flatMap((each) => idOf(each) ?? [])

const charactersOf = (parts: readonly { text: string }[]): number => parts.reduce((sum, { text }) => sum + [...text.replace(/\s/gu, '')].length, 0)

/** The texts as the queue shows them, in the order given; those that have gone meanwhile are left out. */
export const queueItems = async (req: PayloadRequest, placed: readonly Placed[], list: QueueList, actor: Actor): Promise<QueueItem[]> => {
  const rows = (await Promise.all(placed.map((each) => readRow(req, each)))).flat()
  const named = (collection: CollectionSlug, field: string, ids: (doc: WorkDocument) => (string | null)[]): Promise<Map<string, string>> =>
    namesOf(req, collection, field, rows.flatMap(({ doc }) => ids(doc)))
  const [issues, publications, people, pages, desks, lines] = await Promise.all([
    named('issues', 'title', ({ issue }) => [idOf(issue)]),
    named('publications', 'name', ({ publication }) => [idOf(publication)]),
    named('users', 'name', ({ assignee }) => [idOf(assignee)]),
    named('pages', 'title', pagesOf),
    named('photos', 'article', ({ photo }) => [idOf(photo)]),
    placedLines(req, rows.map(({ working }) => sourceLinesOf(working))),
  ])
  const one = (names: Map<string, string>, relation: unknown): { id: string; name: string } | null => {
    const id = idOf(relation)
    return id === null ? null : { id, name: names.get(id) ?? id }
  }
  const items = rows.map(async ({ collection, doc, id, working }, index): Promise<QueueItem> => {
    const parts = partsOf(collection, id, working)
    const issue = one(issues, doc.issue)
    const refusal = list === 'approval' ? refusalToApprove(await workStateOf(req, doc, working), actor) : null
    return {
      id, collection, title: titleOf(parts), revision: doc.revision, stage: doc.stage, updatedAt: doc.updatedAt,
      desk: collection === 'articles' ? id : (desks.get(idOf(doc.photo) ?? '') ?? null),
      publication: one(publications, doc.publication), issue: issue && { id: issue.id, title: issue.name },
      pages: pagesOf(doc).map((page) => pages.get(page) ?? page), assignee: one(people, doc.assignee),
      characters: charactersOf(parts), openSuspects: suspectsOf(parts, lines[index] ?? [], working).length,
      hasProblem: doc.hasProblem === true, problemNote: (doc.problemNote as string | null) ?? null, returnReason: (doc.returnReason as string | null) ?? null,
      isLapsed: isClaimLapsed(req, doc), cannotApprove: refusal && say(req, refusal.message),
    }
  })
  return Promise.all(items)
}
