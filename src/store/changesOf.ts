import { isSameValue } from './isSameValue'

type Row = Record<string, unknown>

/**
 * Of the whole row that Payload writes: what it has changed of the one that was read.
 * @param not fields that are never among it.
 */
export const changesOf = (data: Row, read: Row, not: ReadonlySet<string>): Row =>
  Object.fromEntries(Object.entries(data).filter(([name, value]) => name !== 'id' && !not.has(name) && !isSameValue(value, read[name])))
