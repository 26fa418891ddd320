import type { LogEntry } from '../../log/entryHash'

/** An entry of the log as far as readers may be concerned by it. */
export type SourceEntry = Pick<LogEntry, 'action' | 'at' | 'document' | 'erased' | 'reason' | 'seq' | 'snapshot'> & { hash: string }

/** What the delivery reads of the editorial database: the log and the public documents, and nothing else. Everything throws {@link SourceAway}. */
export type EditorialSource = {
  /** The entries after that number, oldest first; none while the database has no log yet. */
  entriesAfter: (seq: number, limit: number) => Promise<SourceEntry[]>
  /** The number of the last entry; 0 without any. */
  lastSeq: () => Promise<number>
  /** The canonical JSON of public documents by the SHA-256 of it, as far as they are there. */
  snapshots: (hashes: readonly string[]) => Promise<Map<string, string>>
  close: () => Promise<void>
}

/** The editorial database cannot be read just now; the message says which, and why. */
export class SourceAway extends Error {}
