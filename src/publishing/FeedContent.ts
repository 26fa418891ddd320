import type { VersionFacts } from './articleResource'
import type { ArticleDocument } from './PublicDocument'

export type FeedEntry = {
  document: ArticleDocument
  facts: VersionFacts
  /** When it was last changed for readers: the version, or when it was restored. */
  changedAt: string
}

/** What was in a feed and is withdrawn or erased; `reason` as readers are told, null where they are told none. */
export type FeedTombstone = { id: string; at: string; reason: string | null }

/** A feed, whatever its format; addresses absolute, times ISO 8601 in UTC. */
export type FeedContent = {
  base: string
  title: string
  /** Of this feed in each format; `home`: of the page where people read the same. */
  addresses: { atom: string; home: string; json: string }
  /** When anything in it last changed. */
  updatedAt: string
  entries: FeedEntry[]
  tombstones: FeedTombstone[]
}
