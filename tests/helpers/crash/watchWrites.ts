import { AsyncLocalStorage } from 'node:async_hooks'

import type { Payload } from 'payload'

import type { Point } from './job'

/** One flow of work whose writes are counted, and which stops for good at its point. */
export type Lane = { commits: number; isArmed: boolean; onStop: (write: string) => void; point: Point; writes: number }

type Run = () => Promise<unknown>
type Method = (...args: unknown[]) => Promise<unknown>

const MONGO_WRITES = [
  'bulkWrite', 'deleteMany', 'deleteOne', 'findOneAndDelete', 'findOneAndReplace', 'findOneAndUpdate', 'insertMany',
  'insertOne', 'replaceOne', 'updateMany', 'updateOne',
]

const forever = (): Promise<never> => new Promise(() => undefined)

const stopsBefore = (lane: Lane, write: string): boolean =>
  lane.point === lane.writes || (lane.point === 'before-commit' && write === 'COMMIT')

const guard = async (lane: Lane | undefined, write: string, run: Run): Promise<unknown> => {
  if (!lane?.isArmed) return run()
  lane.writes += 1
  if (stopsBefore(lane, write)) {
    lane.onStop(write)
    return forever()
  }
  const result = await run()
  if (write !== 'COMMIT') return result
  lane.commits += 1
  if (lane.point !== 'after-commit') return result
  lane.onStop(`after ${write}`)
  return forever()
}

const firstWord = (statement: unknown): string => {
  const sql = typeof statement === 'string' ? statement : String((statement as { sql?: string }).sql ?? '')
  return /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? ''
}

/**
 * Puts itself between the adapter and the database: every statement that writes, of every connection, passes here. That
 * is below the adapter's methods, because one of those can be several statements.
 * @returns a function that runs work as one lane.
 */
export const watchWrites = (payload: Payload): (<T>(lane: Lane, work: () => Promise<T>) => Promise<T>) => {
  const lanes = new AsyncLocalStorage<Lane>()
  const wrap = (target: Record<string, Method>, name: string, writeOf: (args: unknown[]) => string | null): void => {
    const own = target[name] as Method
    target[name] = function (this: unknown, ...args: unknown[]) {
      const write = writeOf(args)
      const run = () => own.apply(this, args)
      return write === null ? run() : guard(lanes.getStore(), write, run)
    }
  }
  const db = payload.db as unknown as { client: object; connection: { db: { collection: (name: string) => object } } }
  if (payload.db.name === 'sqlite') {
    const client = Object.getPrototypeOf(db.client) as Record<string, Method>
    wrap(client, 'execute', ([statement]) => {
      const word = firstWord(statement)
      return ['SELECT', 'PRAGMA', 'BEGIN'].includes(word) ? null : word
    })
  } else {
    const collection = Object.getPrototypeOf(db.connection.db.collection('any')) as Record<string, Method>
    for (const name of MONGO_WRITES) wrap(collection, name, () => name)
  }
  return (lane, work) => lanes.run(lane, work)
}
