import { canonicalJson } from '../publishing/canonicalJson'
import { sha256 } from '../publishing/sha256'
import type { LogAction } from './LOG_ACTIONS'

/** SHA-256, in hex, of what an erasure took out; lists, sorted. */
export type ErasedHashes = {
  /** Image files. */
  files: string[]
  /** Of each source that held the text: its list of lines as it was. */
  lines: string[]
  /** And as it is without the text. */
  linesLeft: string[]
  /** Reasons of log entries. */
  reasons: string[]
  snapshots: string[]
  /** Files the pages were imported from. */
  sources: string[]
  /** Texts, as the entries that made them name them. */
  texts: string[]
}

/** One entry of the log, without its own hash. Times are ISO 8601 in UTC; ids are opaque strings. */
export type LogEntry = {
  /** 1, 2, 3 … without gaps. */
  seq: number
  at: string
  /** Null when the program itself acted (CLI, start). */
  actor: string | null
  actorName: string
  action: LogAction
  /** The document as `collection:id`. */
  document: string
  fromRevision: number | null
  toRevision: number
  /** The approved snapshot this action made or left public. */
  snapshot: string | null
  /** The SHA-256 of the file that an import read. */
  source?: string | null
  /** The SHA-256 of the source's lines as canonical JSON, for an import. */
  lines?: string | null
  /** The SHA-256 of the text it made (src/publishing/textHash.ts); for an import, of the texts of all units it made. */
  text?: string | null
  /** Null, where there was one, when it was erased with the text it spoke of. */
  reason: string | null
  /** The SHA-256 of the reason, which stands for it in the entry's hash: it can be erased and the chain holds. */
  reasonHash?: string | null
  /** For `erase`: the hashes of what was erased. */
  erased?: ErasedHashes | null
  /** The hash of entry `seq − 1`; empty for the first. */
  previousHash: string
}

/** An entry as the log keeps it; `key` is `document@toRevision`. */
export type StoredEntry = LogEntry & { hash: string; key: string }

const FIELDS = [
  'seq', 'at', 'actor', 'actorName', 'action', 'document', 'fromRevision', 'toRevision', 'snapshot', 'source', 'lines', 'text',
  'reason', 'reasonHash', 'erased', 'previousHash',
] as const satisfies (keyof LogEntry)[]

/**
 * SHA-256 over the entry's canonical JSON, so that each entry vouches for all before it. What an entry does not say is
 * left out: a field that is added later leaves the hashes of older entries as they are.
 */
export const entryHash = (entry: LogEntry): string => {
  // Entries that came before reasons had a hash vouch for the reason itself.
  const said = entry.reasonHash ? { ...entry, reason: null } : entry
  return sha256(canonicalJson(Object.fromEntries(FIELDS.map((name) => [name, said[name] ?? undefined]))))
}
