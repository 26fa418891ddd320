import type { Payload } from 'payload'

/** What a MongoDB was asked for: the collection, the operation, its filter, and how the answer is sorted. */
export type Question = { collection: string; filter: Record<string, unknown>; operation: string; sort: Record<string, unknown> | null }

type Debug = (collection: string, operation: string, ...args: unknown[]) => void
type Connection = { options: { debug?: Debug } | null }
type Stage = { $match?: Record<string, unknown>; $sort?: Record<string, unknown> }

const WITH_FILTER: ReadonlySet<string> = new Set([
  'countDocuments', 'deleteMany', 'deleteOne', 'distinct', 'find', 'findOne', 'findOneAndDelete', 'findOneAndUpdate', 'updateMany', 'updateOne',
])

const filterOf = (operation: string, args: unknown[]): Question['filter'] => {
  if (operation === 'aggregate') return (args[0] as Stage[]).find(({ $match }) => $match)?.$match ?? {}
  return ((operation === 'distinct' ? args[1] : args[0]) ?? {}) as Question['filter']
}

const sortOf = (operation: string, args: unknown[]): Question['sort'] => {
  if (operation === 'aggregate') return (args[0] as Stage[]).find(({ $sort }) => $sort)?.$sort ?? null
  return (args.at(-1) as { sort?: Record<string, unknown> } | undefined)?.sort ?? null
}

/**
 * Writes down what the process asks its MongoDB.
 * @returns what has been asked until it is called; nothing is listened to any more.
 */
export const listenToQuestions = ({ db }: Payload): (() => Question[]) => {
  const { connection } = db as unknown as { connection: Connection }
  const { options } = connection
  const heard: Question[] = []
  const debug: Debug = (collection, operation, ...args) => {
    if (operation === 'aggregate' || WITH_FILTER.has(operation)) heard.push({ collection, filter: filterOf(operation, args), operation, sort: sortOf(operation, args) })
  }
  connection.options = { ...options, debug }
  return () => {
    connection.options = options
    return heard
  }
}
