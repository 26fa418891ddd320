import { canonicalJson } from '../publishing/canonicalJson'
import { sha256 } from '../publishing/sha256'

/** One entry of the log, without its own hash. Times are ISO 8601 in UTC; ids are opaque strings. */
export type LogEntry = {
  /** 1, 2, 3 … without gaps. */
  seq: number
  at: string
  /** Null when the program itself acted (CLI, start). */
  actor: string | null
  actorName: string
  action: string
  /** The document as `collection:id`. */
  document: string
  fromRevision: number | null
  toRevision: number
  /** The approved snapshot this action made or left public. */
  snapshot: string | null
  /** The SHA-256 of the file that an import read. */
  source?: string | null
  reason: string | null
  /** The hash of entry `seq − 1`; empty for the first. */
  previousHash: string
}

const FIELDS = [
  'seq', 'at', 'actor', 'actorName', 'action', 'document', 'fromRevision', 'toRevision', 'snapshot', 'source', 'reason',
  'previousHash',
] as const satisfies (keyof LogEntry)[]

/**
 * SHA-256 over the entry's canonical JSON, so that each entry vouches for all before it. What an entry does not say is
 * left out: a field that is added later leaves the hashes of older entries as they are.
 */
export const entryHash = (entry: LogEntry): string =>
  sha256(canonicalJson(Object.fromEntries(FIELDS.map((name) => [name, entry[name] ?? undefined]))))
