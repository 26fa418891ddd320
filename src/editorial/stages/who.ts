import { refuse } from './refuse'
import type { Actor, Refusal, WorkState } from './types'

/** Editors and admins. */
export const isEditorial = (actor: Actor): boolean => actor.role === 'editor' || actor.role === 'admin'

/** Claimed, and not left lying by somebody else for so long that it is free again. */
export const isInHands = ({ assignee, isClaimLapsed, stage }: WorkState, actor: Actor): boolean =>
  stage === 'proofing' && (!isClaimLapsed || assignee === actor.id)

/** Who has it in their hands, or an editor. */
export const assigneeOrEditor = (state: WorkState, actor: Actor): Refusal | null =>
  state.assignee === actor.id || isEditorial(actor)
    ? null
    : refuse('assignee', '已由他人认领；请对方放回，或由编辑接手。', 'Another person has claimed this; ask them to release it, or an editor to take it over.')

/** Who changed or submitted a text is not the one who approves it. */
export const twoPairs = (state: WorkState, actor: Actor): Refusal | null =>
  !state.onePairIsEnough && (state.correctedBy === actor.id || state.submittedBy === actor.id)
    ? refuse('two-pairs', '修改或送审的人不能批准，须由第二人批准。', 'Who corrected or submitted the text does not approve it: a second person must.')
    : null
