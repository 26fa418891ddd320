import type { Database } from 'libsql'

import { statement } from '../../readModel/statement'
import { type Columns, dayNumber } from '../columns/Columns'
import { matchExpression } from '../query/matchExpression'
import { foldedName } from '../query/parseQuery'
import type { QueryNode } from '../query/QueryNode'
import { commonTerm, hasCommon } from './commonTerm'
import { eachNumber } from './eachNumber'
import { add, allOf, emptyMask, intersect, type Mask, remove, subtract, unite } from '../Mask'
import type { Sources } from './Sources'

// One text for all numbers: row by row the driver takes ten times as long.
const MATCHES = 'SELECT group_concat(rowid) AS found FROM search WHERE search MATCH ?'
const NAMES = 'SELECT id, name FROM publications'

/** The public articles whose number in a column is neither below `least` nor above `most`. */
const between = (columns: Columns, numbers: Uint32Array, least: number, most: number): Mask => {
  const mask = columns.publicOnes.slice()
  for (const n of allOf(mask)) {
    const number = numbers[n] ?? 0
    if (number < least || number > most) remove(mask, n)
  }
  return mask
}

/** Looks up once in a question what it asks for. */
const lookUp = ({ columns, lookedUp }: Sources, expression: string, find: () => Mask): Mask => {
  const found = lookedUp.get(expression) ?? intersect(columns.publicOnes, find())
  lookedUp.set(expression, found)
  return found
}

/** What FTS5 finds, as far as it is public. */
export const matches = (sources: Sources, expression: string): Mask =>
  lookUp(sources, expression, () => {
    const mask = emptyMask(sources.columns.size)
    const { found } = statement(sources.db, MATCHES).get(expression) as { found: string | null }
    eachNumber(found ?? '', (n) => add(mask, n))
    return mask
  })

const publicationsCalled = (db: Database, columns: Columns, name: string): Set<number> => {
  const folded = foldedName(name)
  const rows = statement(db, NAMES).all() as { id: string; name: string }[]
  const ids = rows.filter((row) => row.id === name || foldedName(row.name) === folded).map(({ id }) => columns.publications.find(id))
  return new Set(ids.flatMap((id) => (id === undefined ? [] : [id + 1])))
}

const publishedBy = ({ columns, db }: Sources, name: string): Mask => {
  const called = publicationsCalled(db, columns, name)
  const mask = columns.publicOnes.slice()
  for (const n of allOf(mask)) if (!called.has(columns.publication[n] ?? 0)) remove(mask, n)
  return mask
}

/** What FTS5 can answer goes to it as one question; the rest is worked out set by set. */
const split = (sources: Sources, { kind, of }: Extract<QueryNode, { of: QueryNode[] }>): QueryNode[] => {
  const [text, rest]: [QueryNode[], QueryNode[]] = [[], []]
  const isForIndex = (node: QueryNode): boolean =>
    !hasCommon(sources, node) && matchExpression(kind === 'and' && node.kind === 'not' ? node.of : node) !== null
  for (const node of of) (isForIndex(node) ? text : rest).push(node)
  const whole: QueryNode = { kind, of: text }
  return text.length > 1 && matchExpression(whole) !== null ? [whole, ...rest] : of
}

/**
 * The public articles that a question asks for.
 * @param sources as of one transaction, which is open.
 * @returns a set that others may hold as well: it is not to be changed.
 */
export const matching = (sources: Sources, node: QueryNode): Mask => {
  const { columns } = sources
  const expression = hasCommon(sources, node) ? null : matchExpression(node)
  if (expression !== null) return matches(sources, expression)
  switch (node.kind) {
    case 'text':
      return lookUp(sources, matchExpression(node) ?? '', () => commonTerm(sources, node)?.mask() ?? emptyMask(0))
    case 'and':
      return split(sources, node).map((part) => matching(sources, part)).reduce(intersect)
    case 'or':
      return split(sources, node).map((part) => matching(sources, part)).reduce(unite)
    case 'not':
      return subtract(columns.publicOnes, matching(sources, node.of))
    case 'date':
      // An article without a date has day 0.
      return between(columns, columns.day, Math.max(dayNumber(node.from), 1), dayNumber(node.to) || Infinity)
    case 'publication':
      return publishedBy(sources, node.name)
    default:
      return columns.publicOnes
  }
}
