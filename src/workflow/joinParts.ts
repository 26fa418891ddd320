import type { PayloadRequest, Where } from 'payload'

import { wholeUnits } from '../store/wholePages'
import { jumpPart } from '../editorial/jumps/jumpPart'
import { names, standsOn } from '../editorial/jumps/pages'
import { parseContinuations } from '../editorial/jumps/parseContinuation'
import type { JumpMark, JumpPart, StandsOn } from '../editorial/jumps/types'
import { bodyParts } from '../editorial/lexicalBody'
import type { PageReport } from '../ingest/report/pageReport'
import { idOf } from './document'

type Row = Record<string, unknown> & { id: string }

const MARKED = { continuation: true, pages: true } as const
const TEXT = { authors: true, body: true, continuation: true, headline: true, issue: true, kicker: true, pages: true, subheadline: true } as const

const pagesOf = (row: Row): string[] => ((row.pages as unknown[] | null) ?? []).map(idOf).filter((id) => id !== null)

const articles = async (req: PayloadRequest, issue: string, also: Where, select: Record<string, true>): Promise<Row[]> => {
  const whole = await wholeUnits(req)
  const { docs } = await req.payload.db.find<Row>({
    collection: 'articles', pagination: false, req, select,
    where: { and: [{ issue: { equals: issue } }, { stage: { not_equals: 'joined' } }, also, ...(whole === true ? [] : [whole])] },
  })
  return docs
}

/** The pages of an issue in the order of print, as far as their numbers are known. */
export const pagesOfIssue = async (req: PayloadRequest, issue: string): Promise<Map<string, StandsOn>> => {
  const { docs } = await req.payload.db.find<{ id: string; name?: string | null; number?: number | null }>({
    collection: 'pages', pagination: false, req, select: { name: true, number: true }, sort: 'number', where: { issue: { equals: issue } },
  })
  return new Map(docs.map(({ id, name, number }) => [String(id), standsOn(String(id), number ?? null, name ?? null)]))
}

/** Pages that an import found to be the same as another, as long as nobody has said that they are not. */
const copiedPages = async (req: PayloadRequest, issue: string): Promise<Set<string>> => {
  const { docs } = await req.payload.db.find<{ id: string; report?: Pick<PageReport, 'faults'> | null }>({
    collection: 'pages', pagination: false, req, select: { report: true }, where: { and: [{ issue: { equals: issue } }, { hasFaults: { equals: true } }] },
  })
  return new Set(docs.filter(({ report }) => report?.faults.some(({ rule }) => rule === 'duplicate-page')).map(({ id }) => String(id)))
}

const isNamed = (marks: JumpMark[], page: StandsOn): boolean => marks.some((mark) => names(mark.page, page) !== false)

/**
 * What the marks of an issue could join: the articles with a mark, and those of the pages that a mark can mean.
 * Nothing goes on from or to a page that is a copy of another.
 * @param page only when a mark of that page, or one that can mean it, is there; else nothing of the issue has changed.
 * @returns null when there is nothing to look at anew.
 */
export const partsOfIssue = async (req: PayloadRequest, issue: string, page?: string): Promise<JumpPart[] | null> => {
  const marked = (await articles(req, issue, { continuation: { exists: true } }, MARKED)).map((row) => ({
    marks: parseContinuations(String(row.continuation ?? '')), pages: pagesOf(row),
  }))
  if (marked.length === 0) return page ? null : []
  const pages = await pagesOfIssue(req, issue)
  const here = page ? pages.get(page) : undefined
  if (here && !marked.some(({ marks, pages: on }) => on.includes(here.id) || isNamed(marks, here))) return null

  const wanted = [...pages.values()].filter(({ id, ...rest }) =>
    marked.some(({ marks, pages: on }) => on.includes(id) || isNamed(marks, { id, ...rest })),
  )
  if (wanted.length === 0) return []
  const copies = await copiedPages(req, issue)
  const rows = await articles(req, issue, { pages: { in: wanted.map(({ id }) => id) } }, TEXT)
  return rows.filter((row) => !pagesOf(row).some((id) => copies.has(id))).map((row) =>
    jumpPart({
      ...(row as Pick<Row, 'id'> & { headline?: string }),
      id: String(row.id),
      issue,
      authors: row.authors as { name?: string }[] | null,
      body: bodyParts(row.body),
      pages: pagesOf(row).map((id) => pages.get(id) ?? { id, number: null }),
    }),
  )
}
