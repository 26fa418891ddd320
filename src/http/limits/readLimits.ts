import { BadEnvironment } from '../../env'

/** How much is answered before 429; 0 turns that limit off. */
export type Limits = {
  /** A minute, from one address that shows neither a session nor a key. */
  reads: number
  /** A minute, from one address, of the delivery API and the pages for readers. */
  delivery: number
  /** Of these, searches, lists with a filter or an order, and GraphQL. */
  searches: number
  /** A minute, for one person who is signed in. */
  person: number
  /** A minute, for one republisher's key. */
  key: number
  /** Wrong passwords in ten minutes, for one account, whether it exists or not. */
  accountFailures: number
  /** Wrong passwords in ten minutes, from one address. */
  addressFailures: number
}

/** An office of fifty stands behind one address; the desk saves about once a second. */
const DEFAULTS: Record<keyof Limits, [variable: string, figure: number]> = {
  reads: ['RATE_LIMIT_READS', 600],
  delivery: ['RATE_LIMIT_DELIVERY', 6_000],
  searches: ['RATE_LIMIT_SEARCHES', 240],
  person: ['RATE_LIMIT_PERSON', 1_800],
  key: ['RATE_LIMIT_KEY', 1_200],
  accountFailures: ['LOGIN_FAILURES_ACCOUNT', 10],
  addressFailures: ['LOGIN_FAILURES_ADDRESS', 100],
}

const HIGHEST = 1_000_000

const read = (source: NodeJS.ProcessEnv, variable: string, figure: number): number => {
  const raw = source[variable]?.trim()
  if (!raw) return figure
  const value = Number(raw)
  if (Number.isInteger(value) && value >= 0 && value <= HIGHEST) return value
  throw new BadEnvironment(`${variable} must be a whole number from 0 (no limit) to ${HIGHEST}, but is “${raw}”.`)
}

/** @throws {BadEnvironment} naming the variable. */
export const readLimits = (source: NodeJS.ProcessEnv = process.env): Limits =>
  Object.fromEntries(
    Object.entries(DEFAULTS).map(([name, [variable, figure]]) => [name, read(source, variable, figure)]),
  ) as Limits
