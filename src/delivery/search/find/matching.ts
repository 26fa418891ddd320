import type { Database } from 'libsql'

import { statement } from '../../readModel/statement'
import { type Columns, dayNumber } from '../columns/Columns'
import { matchExpression } from '../query/matchExpression'
import { foldedName } from '../query/parseQuery'
import type { QueryNode } from '../query/QueryNode'

/** A set of articles: 1 at the place `n` of each. */
export type Mask = Uint8Array

// One text for all numbers: row by row the driver takes ten times as long.
const MATCHES = 'SELECT group_concat(rowid) AS found FROM search WHERE search MATCH ?'
const NAMES = 'SELECT id, name FROM publications'

const every = (columns: Columns): Mask => columns.isPublic.slice(0, columns.size)

const where = (columns: Columns, test: (n: number) => boolean): Mask => {
  const mask = every(columns)
  for (let n = 0; n < mask.length; n++) if (mask[n] === 1 && !test(n)) mask[n] = 0
  return mask
}

/** Sets the place of each number in `1,22,333`. */
const setAll = (mask: Mask, numbers: string): void => {
  let n = 0
  for (let at = 0; at < numbers.length; at++) {
    const code = numbers.charCodeAt(at)
    if (code === 0x2c) {
      mask[n] = 1
      n = 0
    } else n = n * 10 + code - 0x30
  }
  if (numbers !== '') mask[n] = 1
}

/** What FTS5 finds, as far as it is public. */
export const matches = (db: Database, columns: Columns, expression: string): Mask => {
  const mask = new Uint8Array(columns.size)
  setAll(mask, (statement(db, MATCHES).get(expression) as { found: string | null }).found ?? '')
  return intersect(mask, columns.isPublic)
}

/** What is in `mask` and not in `other`; both stay as they are. */
export const subtract = (mask: Mask, other: Mask): Mask => {
  const left = mask.slice()
  for (let n = 0; n < left.length; n++) if (other[n] === 1) left[n] = 0
  return left
}

export const sizeOf = (mask: Mask): number => {
  let size = 0
  for (let n = 0; n < mask.length; n++) size += mask[n] ?? 0
  return size
}

/** Changes `mask` to what is in both. */
export const intersect = (mask: Mask, other: Mask): Mask => {
  for (let n = 0; n < mask.length; n++) mask[n] = (mask[n] ?? 0) & (other[n] ?? 0)
  return mask
}

const unite = (mask: Mask, other: Mask): Mask => {
  for (let n = 0; n < mask.length; n++) mask[n] = (mask[n] ?? 0) | (other[n] ?? 0)
  return mask
}

const publicationsCalled = (db: Database, columns: Columns, name: string): Set<number> => {
  const folded = foldedName(name)
  const rows = statement(db, NAMES).all() as { id: string; name: string }[]
  const ids = rows.filter((row) => row.id === name || foldedName(row.name) === folded).map(({ id }) => columns.publications.find(id))
  return new Set(ids.flatMap((id) => (id === undefined ? [] : [id + 1])))
}

/** What FTS5 can answer goes to it as one question; the rest is worked out set by set. */
const split = ({ kind, of }: Extract<QueryNode, { of: QueryNode[] }>): QueryNode[] => {
  const [text, rest]: [QueryNode[], QueryNode[]] = [[], []]
  const isText = (node: QueryNode): boolean => matchExpression(kind === 'and' && node.kind === 'not' ? node.of : node) !== null
  for (const node of of) (isText(node) ? text : rest).push(node)
  const whole: QueryNode = { kind, of: text }
  return text.length > 1 && matchExpression(whole) !== null ? [whole, ...rest] : of
}

/**
 * The public articles that a question asks for.
 * @param db with a transaction open, the one that `columns` were read in.
 */
export const matching = (db: Database, columns: Columns, node: QueryNode): Mask => {
  const expression = matchExpression(node)
  if (expression !== null) return matches(db, columns, expression)
  switch (node.kind) {
    case 'and':
      return split(node).map((part) => matching(db, columns, part)).reduce(intersect)
    case 'or':
      return split(node).map((part) => matching(db, columns, part)).reduce(unite)
    case 'not': {
      const unwanted = matching(db, columns, node.of)
      return where(columns, (n) => unwanted[n] === 0)
    }
    case 'date': {
      const [first, last] = [dayNumber(node.from), dayNumber(node.to) || Infinity]
      return where(columns, (n) => (columns.day[n] ?? 0) >= Math.max(first, 1) && (columns.day[n] ?? 0) <= last)
    }
    case 'publication': {
      const called = publicationsCalled(db, columns, node.name)
      return where(columns, (n) => called.has(columns.publication[n] ?? 0))
    }
    default:
      return every(columns)
  }
}
