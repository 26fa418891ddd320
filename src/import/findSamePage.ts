import type { PayloadRequest } from 'payload'

import type { SourceLine } from '../ingest'
import type { SamePage } from '../ingest/report/pageReport'
import { type Shingles, shinglesOf, textSimilarity } from '../ingest/report/textMarks'
import type { Page } from '../payload-types'
import { idOf } from '../workflow/document'

/** From so many of 100 shingles in common on, it is the same page once more. */
const NEARLY_THE_SAME = 0.8
/** A mark that many pages have in common tells nothing; so many are compared in full. */
const MOST_COMPARED = 8

/** The lines that a page is cut from now: of its newest source. */
export const linesOfPage = async (req: PayloadRequest, page: string): Promise<SourceLine[]> => {
  const { docs } = await req.payload.db.find<{ id: string; lines: SourceLine[] }>({
    collection: 'page-sources', limit: 1, pagination: false, req, select: { lines: true }, sort: '-revision', where: { page: { equals: page } },
  })
  return docs[0]?.lines ?? []
}

/** Those of the pages that are there; one that an import is making is not. */
const titlesOf = async (req: PayloadRequest, pages: string[]): Promise<Map<string, string>> => {
  if (pages.length === 0) return new Map()
  const { docs } = await req.payload.db.find<Pick<Page, 'importState' | 'title'> & { id: string }>({
    collection: 'pages', pagination: false, req, select: { importState: true, title: true }, where: { id: { in: pages } },
  })
  return new Map(docs.filter(({ importState }) => importState !== 'importing').map(({ id, title }) => [String(id), title ?? '']))
}

/**
 * Another page of the database with nearly the same text, found by an index: the cost does not grow with the pages.
 * @param own the page itself, when it is imported again.
 */
export const findSamePage = async (
  req: PayloadRequest,
  shingles: Shingles,
  marks: readonly string[],
  own: string | null = null,
): Promise<(SamePage & { id: string }) | null> => {
  if (marks.length === 0) return null
  const { docs } = await req.payload.db.find<{ id: string; page: unknown }>({
    collection: 'page-sources', limit: MOST_COMPARED, pagination: false, req, select: { page: true },
    where: { marks: { in: [...marks] } },
  })
  const pages = new Set(docs.map(({ page }) => idOf(page)).filter((page): page is string => page !== null && page !== own))
  const titles = await titlesOf(req, [...pages])
  let nearest: (SamePage & { id: string }) | null = null
  for (const id of pages) {
    const title = titles.get(id)
    if (title === undefined) continue
    const similarity = textSimilarity(shingles, shinglesOf(await linesOfPage(req, id)))
    if (similarity >= NEARLY_THE_SAME && similarity > (nearest?.similarity ?? 0)) nearest = { id, similarity, title }
  }
  return nearest
}
