import { canClaim, canEdit, canJoin, canJoinInto, canRecut, canUnflag, needsApproved, noPageFault } from './refusals'
import { type Actor, type Deed, type NextState, type Refusal, type Stage, STANDING, type WorkState } from './types'
import { assigneeOrEditor, isInHands, twoPairs } from './who'

/** From which stages a deed is done, by whom, and what it makes of the state. */
type Rule = {
  from: readonly Stage[]
  adminsOnly?: true
  editorsOnly?: true
  needsReason?: true
  /** A refusal beyond stage, role and reason. */
  also?: (state: WorkState, actor: Actor) => Refusal | null
  to: (state: WorkState, actor: Actor) => Partial<NextState>
}

export const RULES: Record<Deed, Rule> = {
  claim: {
    from: ['unproofed', 'proofing'],
    also: canClaim,
    to: (_state, actor) => ({ stage: 'proofing', assignee: actor.id }),
  },
  release: {
    from: ['proofing'],
    also: assigneeOrEditor,
    to: () => ({ stage: 'unproofed', assignee: null }),
  },
  edit: {
    from: ['unproofed', 'proofing', 'proofed'],
    also: canEdit,
    // Correcting what nobody has claimed claims it: the first keystroke says who works on it.
    to: (state, actor) => ({
      correctedBy: actor.id,
      ...(state.stage === 'unproofed' ? { stage: 'proofing', assignee: actor.id } : {}),
    }),
  },
  submit: {
    from: ['proofing'],
    also: assigneeOrEditor,
    to: (_state, actor) => ({ stage: 'proofed', assignee: null, submittedBy: actor.id }),
  },
  return: {
    from: ['proofed'],
    editorsOnly: true,
    needsReason: true,
    to: (state) => ({ stage: 'proofing', assignee: state.submittedBy }),
  },
  approve: {
    from: ['proofed'],
    editorsOnly: true,
    also: (state, actor) => twoPairs(state, actor) ?? noPageFault(state),
    to: () => ({ stage: 'approved', assignee: null }),
  },
  correct: {
    from: ['approved'],
    editorsOnly: true,
    to: (_state, actor) => ({ stage: 'proofing', assignee: actor.id }),
  },
  withdraw: {
    from: ['unproofed', 'proofing', 'proofed', 'approved'],
    editorsOnly: true,
    needsReason: true,
    also: needsApproved,
    to: () => ({ stage: 'withdrawn', assignee: null }),
  },
  restore: {
    from: ['withdrawn'],
    editorsOnly: true,
    to: (state) => ({ stage: state.hasNewerEdit ? 'unproofed' : 'approved' }),
  },
  erase: {
    from: STANDING,
    adminsOnly: true,
    needsReason: true,
    to: () => ({ stage: 'erased', assignee: null, hasProblem: false }),
  },
  flag: {
    from: STANDING,
    needsReason: true,
    to: () => ({ hasProblem: true }),
  },
  join: {
    from: STANDING,
    editorsOnly: true,
    also: canJoin,
    // Whatever stage it had: the joined text has been read by nobody. Who joins goes on with what is in their hands.
    to: (state, actor) => ({
      correctedBy: actor.id, submittedBy: null,
      ...(state.stage === 'proofing' ? {} : { stage: 'unproofed', assignee: null }),
    }),
  },
  joinInto: {
    from: STANDING,
    editorsOnly: true,
    also: canJoinInto,
    to: () => ({ stage: 'joined', assignee: null, hasProblem: false }),
  },
  picture: {
    from: STANDING,
    editorsOnly: true,
    to: (_state, actor) => ({ correctedBy: actor.id }),
  },
  recut: {
    from: STANDING,
    also: canRecut,
    // What was submitted was another text. Whoever has it in their hands goes on with it.
    to: (state, actor) => ({
      correctedBy: actor.id, submittedBy: null, ...(isInHands(state, actor) ? {} : { stage: 'unproofed', assignee: null }),
    }),
  },
  renew: {
    from: STANDING,
    editorsOnly: true,
    also: needsApproved,
    to: () => ({}),
  },
  // Both documents get back what they had (src/workflow/joinArticles.ts).
  unjoin: {
    from: ['unproofed', 'proofing', 'proofed', 'joined'],
    editorsOnly: true,
    to: () => ({}),
  },
  unflag: {
    from: STANDING,
    also: canUnflag,
    to: () => ({ hasProblem: false }),
  },
}
