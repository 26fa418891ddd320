import type { PayloadRequest } from 'payload'

import type { SourceLine } from '../ingest'
import type { SamePage } from '../ingest/report/pageReport'
import { type Shingles, shinglesOf, textSimilarity } from '../ingest/report/textMarks'
import { idOf } from '../workflow/document'
import { findPage } from './findPage'

/** From so many of 100 shingles in common on, it is the same page once more. */
const NEARLY_THE_SAME = 0.8
/** A mark that many pages have in common tells nothing; so many are compared in full. */
const MOST_COMPARED = 8

/** The lines that a page is cut from now: of its newest source. */
export const linesOfPage = async (req: PayloadRequest, page: string): Promise<SourceLine[]> => {
  const { docs } = await req.payload.db.find<{ id: string; lines: SourceLine[] }>({
    collection: 'page-sources', limit: 1, pagination: false, req, sort: '-revision', where: { page: { equals: page } },
  })
  return docs[0]?.lines ?? []
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
  let nearest: (SamePage & { id: string }) | null = null
  for (const id of pages) {
    const page = await findPage(req, { id: { equals: id } })
    if (!page || page.importState === 'importing') continue
    const similarity = textSimilarity(shingles, shinglesOf(await linesOfPage(req, id)))
    if (similarity >= NEARLY_THE_SAME && similarity > (nearest?.similarity ?? 0)) nearest = { id, similarity, title: page.title ?? '' }
  }
  return nearest
}
