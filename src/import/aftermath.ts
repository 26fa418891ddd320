import type { Proofread } from '../workflow/collections'

export type Removed = { collection: Proofread | 'page-sources' | 'photos'; id: string }

/** A unit that stays what it is and is cut from the new source now. A photo moves only from the article it `was` at. */
export type Moved = { collection: Proofread | 'photos'; data: Record<string, unknown>; id: string; was?: { article: string | null } }

/** What the decision over a page leaves to be done to its units; kept on the page, so that a start can do it too. */
export type Aftermath = { move: Moved[]; remove: Removed[] }
