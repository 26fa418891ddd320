import type { PayloadRequest, Where } from 'payload'

import { PROOFREAD, type Proofread } from '../../workflow/collections'
import { idOf, type WorkDocument } from '../../workflow/document'

/** One text in its place: by page number, then what of the page comes first. */
export type Placed = { collection: Proofread; id: string; order: number; page: number; revision: number }

const LAST = Number.MAX_SAFE_INTEGER
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : LAST)

/** `title` as the staff see it. */
export type QueueIssue = { id: string; title: string }

/** The issues that such texts are in, oldest first; null for texts in none, last. @param parts with no text in common (src/desk/queue/queueFilter.ts). */
export const issuesOf = async (req: PayloadRequest, parts: readonly Where[], collections: readonly Proofread[] = PROOFREAD): Promise<(QueueIssue | null)[]> => {
  const found = new Set<string | null>()
  for (const collection of collections) {
    for (const where of parts) {
      const { values } = await req.payload.db.findDistinct({ collection, field: 'issue', req, where })
      for (const { issue } of values as { issue?: unknown }[]) found.add(idOf(issue))
    }
  }
  const ids = [...found].filter((id) => id !== null)
  const { docs } = await req.payload.db.find<{ date?: string | null; id: string; title?: string | null }>({
    collection: 'issues', pagination: false, req, select: { date: true, title: true }, where: { id: { in: ids } },
  })
  const keyOf = ({ date, title }: { date?: string | null; title?: string | null }): string => `${date ?? ''} ${title ?? ''}`
  const ordered = docs.map((issue) => ({ id: String(issue.id), key: keyOf(issue), title: issue.title ?? String(issue.id) })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.id < b.id ? -1 : 1))
  return [...ordered.map(({ id, title }) => ({ id, title })), ...(found.has(null) ? [null] : [])]
}

const inIssue = (parts: readonly Where[], issue: string | null): Where => ({ and: [{ or: [...parts] }, issue === null ? { issue: { exists: false } } : { issue: { equals: issue } }] })

const numbersOf = async (req: PayloadRequest, collection: 'pages' | 'photos', field: 'number' | 'order', ids: (string | null)[]): Promise<Map<string, number>> => {
  const wanted = [...new Set(ids)].filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const { docs } = await req.payload.db.find<Record<string, unknown> & { id: string }>({
    collection, pagination: false, req, select: { [field]: true }, where: { id: { in: wanted } },
  })
  return new Map(docs.map((row) => [String(row.id), numberOf(row[field])]))
}

const PLACE: Record<Proofread, Record<string, true>> = {
  articles: { order: true, pages: true, revision: true },
  captions: { page: true, photo: true, revision: true },
}

const firstPage = ({ page, pages }: WorkDocument): string | null => idOf(((pages as unknown[] | null | undefined) ?? [])[0] ?? page)

/** Which comes first: page, then the articles of a page before its captions, then their order. */
export const byPlace = (a: Placed, b: Placed): number =>
  a.page - b.page || PROOFREAD.indexOf(a.collection) - PROOFREAD.indexOf(b.collection) || a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** All such texts of one issue, in the order of the paper. */
export const placedOf = async (req: PayloadRequest, parts: readonly Where[], issue: string | null, collections: readonly Proofread[] = PROOFREAD): Promise<Placed[]> => {
  const rows: { collection: Proofread; doc: WorkDocument }[] = []
  for (const collection of collections) {
    const { docs } = await req.payload.db.find<WorkDocument>({ collection, pagination: false, req, select: PLACE[collection], where: inIssue(parts, issue) })
    rows.push(...docs.map((doc) => ({ collection, doc })))
  }
  const pages = await numbersOf(req, 'pages', 'number', rows.map(({ doc }) => firstPage(doc)))
  const photos = await numbersOf(req, 'photos', 'order', rows.map(({ doc }) => idOf(doc.photo)))
  return rows.map(({ collection, doc }): Placed => ({
    collection, id: String(doc.id), revision: doc.revision,
    order: collection === 'articles' ? numberOf(doc.order) : (photos.get(idOf(doc.photo) ?? '') ?? LAST),
    page: pages.get(firstPage(doc) ?? '') ?? LAST,
  })).sort(byPlace)
}

/** How many articles and captions there are of that kind. */
export const countTexts = async (req: PayloadRequest, parts: readonly Where[]): Promise<number> => {
  let total = 0
  for (const collection of PROOFREAD) {
    for (const where of parts) total += (await req.payload.db.count({ collection, req, where })).totalDocs
  }
  return total
}

/**
 * A stretch of the queue: oldest issue first, then page, then order. Issue by issue, since what they are ordered by stands
 * in three collections; only those issues are read that the stretch lies in, the ones before it are counted.
 * @param issues that such texts are in, in their order ({@link issuesOf}).
 */
export const stretchOf = async (
  req: PayloadRequest, parts: readonly Where[], issues: readonly (string | null)[], { limit, skip }: { limit: number; skip: number },
): Promise<Placed[]> => {
  const rows: Placed[] = []
  let before = 0
  for (const issue of issues) {
    if (before < skip) {
      const here = await countTexts(req, [inIssue(parts, issue)])
      if (before + here <= skip) {
        before += here
        continue
      }
    }
    const placed = await placedOf(req, parts, issue)
    rows.push(...placed.slice(Math.max(0, skip - before), Math.max(0, skip - before) + limit - rows.length))
    before += placed.length
    if (rows.length >= limit) break
  }
  return rows
}
