import type { Payload } from 'payload'

import type { Question } from './listenToQuestions'
import { WIDE } from './WIDE'

type Filter = Record<string, unknown>
type Collection = { indexes: () => Promise<{ key: Record<string, unknown> }[]> }

/** These do not grow with the archive. */
const SMALL: ReadonlySet<string> = new Set(['imports', 'payload-jobs', 'payload-kv', 'publications', 'users', 'webhooks'])

const COUNTS: ReadonlySet<string> = new Set(['aggregate', 'countDocuments'])

const isEqual = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || Object.keys(value).every((operator) => !operator.startsWith('$') || operator === '$eq' || operator === '$in')

/** Of the fields that a filter wants to be equal to something, those of all its parts that hold together. */
const equalIn = (filter: Filter): Set<string> => {
  const names = Object.entries(filter).flatMap(([name, value]) => {
    if (name === '$and') return (value as Filter[]).flatMap((part) => [...equalIn(part)])
    return !name.startsWith('$') && isEqual(value) ? [name] : []
  })
  return new Set(names)
}

/** Of all the fields that a filter names; `$or` for its branches. */
const namedIn = (filter: Filter): string[] => Object.entries(filter).flatMap(([name, value]) => (name === '$and' ? (value as Filter[]).flatMap(namedIn) : [name]))

const branchesOf = (filter: Filter): Filter[][] =>
  Object.entries(filter).flatMap(([name, value]) => {
    if (name === '$or') return [value as Filter[]]
    return name === '$and' ? (value as Filter[]).flatMap(branchesOf) : []
  })

type Asked = Question & { equal: ReadonlySet<string>; indexes: readonly string[][]; mayCount: boolean }

const isAnsweredBy = ({ equal, filter, indexes, mayCount, operation, sort }: Asked): boolean =>
  indexes.some((fields) => {
    const prefix = fields.slice(0, [...fields, ''].findIndex((field) => !equal.has(field)))
    if (prefix.some((field) => !WIDE.has(field)) || (mayCount && COUNTS.has(operation) && prefix.length > 0)) return true
    // All that is asked, and what is left of the index is the order that is asked for: the first of it is the answer.
    const [first] = Object.keys(sort ?? {})
    return first !== undefined && fields[prefix.length] === first && namedIn(filter).every((name) => prefix.includes(name))
  })

const isAnswered = (question: Question, indexes: readonly string[][], mayCount: boolean): boolean => {
  const { filter } = question
  const equal = equalIn(filter)
  const asked = { ...question, indexes, mayCount }
  return isAnsweredBy({ ...asked, equal })
    || branchesOf(filter).some((branches) => branches.every((branch) => isAnsweredBy({ ...asked, equal: new Set([...equal, ...equalIn(branch)]) })))
}

/**
 * Of the questions those that MongoDB has no index for, or only one that finds a large part of the archive.
 * @param mayCount whether a large part may be counted, or told apart, by an index.
 */
export const unindexed = async ({ db }: Payload, questions: readonly Question[], mayCount = false): Promise<string[]> => {
  const { connection } = db as unknown as { connection: { collection: (name: string) => Collection } }
  const known = new Map<string, string[][]>()
  const bad = new Set<string>()
  for (const question of questions) {
    const { collection, filter, operation, sort } = question
    if (SMALL.has(collection)) continue
    const indexes = known.get(collection) ?? (await connection.collection(collection).indexes()).map(({ key }) => Object.keys(key))
    known.set(collection, indexes)
    if (!isAnswered(question, indexes, mayCount)) bad.add(`${collection}.${operation} ${JSON.stringify(filter)} sort ${JSON.stringify(sort)}`)
  }
  return [...bad]
}
