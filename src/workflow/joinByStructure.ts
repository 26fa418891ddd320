import type { PayloadRequest, Where } from 'payload'

import { isUntouched } from '../editorial/isUntouched'
import { ClearError } from '../errors'
import { wholeUnits } from '../store/wholePages'
import { inTransaction } from '../store/inTransaction'
import { createJoin } from './createJoin'
import { idOf, type WorkDocument } from './document'
import { joinArticles } from './joinArticles'
import { pagesOfIssue } from './joinParts'
import { findJoin } from './joinRecord'

type Row = WorkDocument & { order?: number | null; pages?: unknown[] | null; partOf?: string | null }

const SELECT = {
  assignee: true, correctedBy: true, hasProblem: true, order: true, pages: true, partOf: true, returnReason: true, revision: true,
  snapshot: true, stage: true,
} as const

const find = async (req: PayloadRequest, issue: string, also: Where): Promise<Row[]> => {
  const whole = await wholeUnits(req)
  const { docs } = await req.payload.db.find<Row>({
    collection: 'articles', pagination: false, req, select: SELECT,
    where: {
      and: [{ issue: { equals: issue } }, { stage: { not_equals: 'joined' } }, { partOf: { exists: true } }, also, ...(whole === true ? [] : [whole])],
    },
  })
  return docs
}

/** The articles that stand on several pages by what their file says, part by part. */
const groupsOf = async (req: PayloadRequest, issue: string, page?: string): Promise<Row[][]> => {
  const here = page ? await find(req, issue, { pages: { in: [page] } }) : null
  if (here?.length === 0) return []
  const rows = here ? await find(req, issue, { partOf: { in: [...new Set(here.map(({ partOf }) => partOf))] } }) : await find(req, issue, {})
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(String(row.partOf), [...(groups.get(String(row.partOf)) ?? []), row])
  return [...groups.values()].filter((group) => group.length > 1)
}

type Placed = Row & { first: number; last: number }

/** In the order of print; a page whose number nobody knows comes last. */
const inOrder = (rows: Row[], numbers: ReadonlyMap<string, number | null>): Placed[] =>
  rows
    .map((row) => {
      const on = (row.pages ?? []).map((page) => numbers.get(idOf(page) ?? '') ?? Infinity)
      return { ...row, first: on[0] ?? Infinity, last: on.at(-1) ?? Infinity }
    })
    .sort((a, b) => a.first - b.first || (a.order ?? 0) - (b.order ?? 0) || (String(a.id) < String(b.id) ? -1 : 1))

/**
 * Puts the join of two parts down and carries it out, unless somebody has decided on it or worked on either.
 * @returns whether they are one now.
 */
const joinTwo = async (req: PayloadRequest, issue: string, first: Placed, second: Placed): Promise<boolean> => {
  const pair = { from: String(first.id), to: String(second.id) }
  await createJoin(req, { ...pair, issue, reasons: [{ rule: 'structure' }], score: 1, source: 'structure' })
  const join = await findJoin(req, pair.from, pair.to)
  // A part that comes between two that are joined already is for a person to put there.
  const isNext = first.last < second.first || second.first === Infinity
  if (join?.state !== 'proposed' || join.decidedAt || !isNext || !isUntouched(first) || !isUntouched(second)) return false
  const actor = { id: String(req.user?.id ?? ''), role: 'admin' } as const
  try {
    await inTransaction(req, () => joinArticles(req, join.id, { from: first.revision, to: second.revision }, { actor, isByImport: true }))
    return true
  } catch (error) {
    // Somebody was quicker: it stays a proposal.
    if (error instanceof ClearError) return false
    throw error
  }
}

/** Joins the parts of articles that a file's own structure spreads over pages, as far as nobody has touched them. */
export const joinByStructure = async (req: PayloadRequest, issue: string, page?: string): Promise<void> => {
  const groups = await groupsOf(req, issue, page)
  if (groups.length === 0) return
  const numbers = new Map([...(await pagesOfIssue(req, issue))].map(([id, { number }]) => [id, number]))
  for (const group of groups) {
    const [head, ...rest] = inOrder(group, numbers)
    let first = head as Placed
    for (const second of rest) {
      if (!(await joinTwo(req, issue, first, second))) break
      first = { ...first, last: second.last, revision: first.revision + 1 }
    }
  }
}
