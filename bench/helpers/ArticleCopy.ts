import type { StoredEntry } from '../../src/log/entryHash'

/** An article that is to stand beside the one it was made of, with all that differs. */
export type ArticleCopy = {
  /** When it was made and approved, ISO 8601. */
  at: string
  entries: StoredEntry[]
  /** The id of that one. */
  from: string
  headline: string
  id: string
  snapshot: { json: string; sha256: string }
}

/** Writes copies as rows of the database, below Payload. */
export type Copier = {
  /** On SQLite all of them or none. */
  write: (copies: readonly ArticleCopy[]) => Promise<void>
  close: () => Promise<void>
}
