import type { Bilingual } from '../bilingual'

/** Of a text that stands for itself; `joined` is one that has become part of another. */
export const STANDING = ['unproofed', 'proofing', 'proofed', 'approved', 'withdrawn'] as const
export const STAGES = [...STANDING, 'joined', 'erased'] as const
export type Stage = (typeof STAGES)[number]
export type StandingStage = (typeof STANDING)[number]

export const ACTIONS = [
  'claim', 'release', 'submit', 'return', 'approve', 'correct', 'withdraw', 'restore', 'flag', 'unflag',
] as const
/** What a person does by a button. `edit` is done by saving; `renew` follows when something beside the text changes,
 * `picture` when the credit or the image of a caption's photo does; `join` takes another article up, `joinInto` goes into
 * another, `unjoin` takes both apart again (src/workflow/joinArticles.ts); `recut` is what cutting its page anew does to it
 * (src/recut). */
export type Action = (typeof ACTIONS)[number]
export type Deed = Action | 'edit' | 'erase' | 'join' | 'joinInto' | 'picture' | 'recut' | 'renew' | 'unjoin'

export const ROLES = ['admin', 'editor', 'proofreader'] as const
export type Role = (typeof ROLES)[number]

/** `id` is an opaque string. */
export type Actor = { id: string; role: Role }

/** What the rules look at; nothing of the text itself. */
export type WorkState = {
  stage: Stage
  assignee: string | null
  /** Who changed the text last. */
  correctedBy: string | null
  /** Who last said it is proofed. */
  submittedBy: string | null
  /** An approved version exists (public unless withdrawn). */
  hasApproved: boolean
  /** The text was changed after the last approval. */
  hasNewerEdit: boolean
  hasProblem: boolean
  /** Whoever claimed it has left it lying for so long that anybody may take it over. */
  isClaimLapsed?: boolean
  /** The publication lets one person correct and approve. */
  onePairIsEnough: boolean
  /** What the article is called that this one is part of now; it is no text of its own then. */
  joinedInto?: string | null
  /** What stands against a page it was printed on; nothing of that is approved until an editor has settled it. */
  pageFault?: PageFault | null
}

/** A fault that the import found on a page: the page's id and what it is called, what is wrong, what to do. */
export type PageFault = { id: string; page: string; todo: Bilingual; what: Bilingual }

export type NextState = Pick<WorkState, 'assignee' | 'correctedBy' | 'hasProblem' | 'stage' | 'submittedBy'>

export type Refusal = {
  refused: 'stage' | 'role' | 'assignee' | 'two-pairs' | 'reason' | 'joined' | 'erased' | 'page-fault'
  message: Bilingual
}
