import type { NewEntry } from '../../log/append'
import type { Proofread } from '../../workflow/collections'
import type { JoinRecord } from '../../workflow/joinRecord'
import type { JoinedVersion } from './joinedVersions'

export type Removed = { collection: Proofread | 'page-sources' | 'photos'; id: string }

/** A unit that stays what it is and is cut from the new source now. A photo moves only from the article it `was` at. */
export type Moved = { collection: Proofread | 'photos'; data: Record<string, unknown>; id: string; was?: { article: string | null } }

/** A unit that a person has cut otherwise: it is held at `held` until it gets its next revision, with another text. */
export type Turned = {
  collection: Proofread
  content: Record<string, unknown>
  entry: NewEntry
  fields: Record<string, unknown>
  held: number
  id: string
  /** The row shows the text as it stands; one that was approved keeps the approved text. */
  isOwnText: boolean
  placeBefore: Record<string, unknown>
  /** The one it had. */
  revision: number
}

/** A unit that was made with the decision, and what the log says of it. */
export type Made = { collection: Proofread; entry: NewEntry; id: string }

/** A photo gets each of these fields (article, credit, order) that still is as it `was`: what somebody else saved meanwhile stands. */
export type ChangedPhoto = { data: Record<string, unknown>; id: string; was: Record<string, unknown> }

/** What the decision over a page leaves to be done to its units; kept on the page, so that a start can do it too. */
export type Aftermath = {
  move: Moved[]
  remove: Removed[]
  /** What a person cut anew (src/recut); nothing of it in a re-import. */
  made?: Made[]
  /** Of articles that come back. */
  joined?: JoinedVersion[]
  joins?: JoinRecord[]
  photos?: ChangedPhoto[]
  turn?: Turned[]
}
