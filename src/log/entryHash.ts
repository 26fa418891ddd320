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
  reason: string | null
  /** The hash of entry `seq − 1`; empty for the first. */
  previousHash: string
}

/** SHA-256 over the entry's canonical JSON, so that each entry vouches for all before it. */
export const entryHash = (entry: LogEntry): string =>
  sha256(
    canonicalJson({
      seq: entry.seq,
      at: entry.at,
      actor: entry.actor,
      actorName: entry.actorName,
      action: entry.action,
      document: entry.document,
      fromRevision: entry.fromRevision,
      toRevision: entry.toRevision,
      snapshot: entry.snapshot,
      reason: entry.reason,
      previousHash: entry.previousHash,
    }),
  )
