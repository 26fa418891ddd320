/**
 * The stages of an article or caption and the only place that knows who may do what at which of them.
 * Pure: a state, an action and an actor in; the next state or a refusal out.
 */

import type { Bilingual } from './bilingual'
import { STAGE_NAMES } from './stageNames'

/** Of a text that stands for itself; `joined` is one that has become part of another. */
export const STANDING = ['unproofed', 'proofing', 'proofed', 'approved', 'withdrawn'] as const
export const STAGES = [...STANDING, 'joined'] as const
export type Stage = (typeof STAGES)[number]
export type StandingStage = (typeof STANDING)[number]

export const ACTIONS = [
  'claim', 'release', 'submit', 'return', 'approve', 'correct', 'withdraw', 'restore', 'flag', 'unflag',
] as const
/** What a person does by a button. `edit` is done by saving; `renew` follows when something beside the text changes,
 * `picture` when the credit or the image of a caption's photo does; `join` takes another article up, `joinInto` goes into
 * another, `unjoin` takes both apart again (src/workflow/joinArticles.ts); `recut` is what cutting its page anew does to it
 * (src/desk/units). */
export type Action = (typeof ACTIONS)[number]
export type Deed = Action | 'edit' | 'join' | 'joinInto' | 'picture' | 'recut' | 'renew' | 'unjoin'

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
  refused: 'stage' | 'role' | 'assignee' | 'two-pairs' | 'reason' | 'joined' | 'page-fault'
  message: Bilingual
}

const refuse = (refused: Refusal['refused'], zh: string, en: string): Refusal => ({ refused, message: { zh, en } })

const isEditorial = (actor: Actor): boolean => actor.role === 'editor' || actor.role === 'admin'

type Rule = {
  from: readonly Stage[]
  editorsOnly?: true
  needsReason?: true
  /** A refusal beyond stage, role and reason. */
  also?: (state: WorkState, actor: Actor) => Refusal | null
  to: (state: WorkState, actor: Actor) => Partial<NextState>
}

const assigneeOrEditor = (state: WorkState, actor: Actor): Refusal | null =>
  state.assignee === actor.id || isEditorial(actor)
    ? null
    : refuse('assignee', '已由他人认领；请对方放回，或由编辑接手。', 'Another person has claimed this; ask them to release it, or an editor to take it over.')

const twoPairs = (state: WorkState, actor: Actor): Refusal | null =>
  !state.onePairIsEnough && (state.correctedBy === actor.id || state.submittedBy === actor.id)
    ? refuse('two-pairs', '修改或送审的人不能批准，须由第二人批准。', 'Who corrected or submitted the text does not approve it: a second person must.')
    : null

const noPageFault = ({ pageFault }: WorkState): Refusal | null =>
  pageFault
    ? refuse(
        'page-fault',
        `${pageFault.page}：${pageFault.what.zh}。在解决之前，这一版的文字不能批准：${pageFault.todo.zh}；若无妨，请编辑在该版的导入报告中说明理由并接受。`,
        `${pageFault.page}: ${pageFault.what.en}. Nothing of that page is approved until this is settled: ${pageFault.todo.en}; if it does no harm, an editor accepts it in the page’s import report, with a reason.`,
      )
    : null

const needsApproved = (state: WorkState): Refusal | null =>
  state.hasApproved ? null : refuse('stage', '从未批准过，没有可撤的公开版本。', 'It was never approved, so there is nothing public to take back.')

const canJoin = ({ assignee, stage }: WorkState, actor: Actor): Refusal | null => {
  if (stage === 'approved') return refuse('stage', '已批准；请先更正，再接。', 'It is approved; correct it first, then join.')
  if (stage === 'withdrawn') return refuse('stage', '已撤稿，不能接。', 'It is withdrawn and cannot be joined.')
  return stage === 'proofing' && assignee !== actor.id
    ? refuse('assignee', '正由他人校对；请对方放回后再接。', 'Somebody else is proofreading it; ask them to release it, then join.')
    : null
}

const canJoinInto = (state: WorkState, actor: Actor): Refusal | null =>
  canJoin(state, actor) ??
  (state.hasApproved
    ? refuse(
        'stage',
        '曾经批准公开，读者可能已引用，不能并入另一篇；请把文字抄入前文，再把它撤稿。',
        'It has been public and readers may point at it, so it cannot go into another article; copy its text over, then withdraw it.',
      )
    : null)

const canRecut = (state: WorkState, actor: Actor): Refusal | null => {
  const { stage } = state
  if (stage === 'approved') return refuse('stage', '已批准；请先更正，再切分。', 'It is approved; correct it first, then cut it.')
  if (stage === 'withdrawn') return refuse('stage', '已撤稿，不能切分。', 'It is withdrawn and cannot be cut.')
  if (stage === 'proofing') return assigneeOrEditor(state, actor)
  return stage === 'proofed' && !isEditorial(actor)
    ? refuse('role', '已送审，须由编辑退回后才能切分。', 'It is waiting for approval; an editor must return it before you can cut it.')
    : null
}

const canClaim = ({ assignee, isClaimLapsed, stage }: WorkState, actor: Actor): Refusal | null => {
  if (stage !== 'proofing') return null
  if (assignee === actor.id) return refuse('stage', '您已认领，正由您校对。', 'You have claimed it already: it is yours to proofread.')
  return isClaimLapsed
    ? null
    : refuse('stage', '正由他人校对；请对方放回，或等其认领过期。', 'Somebody else is proofreading it; ask them to release it, or wait until their claim lapses.')
}

const RULES: Record<Deed, Rule> = {
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
    also: (state, actor) => {
      if (state.stage === 'proofing') return assigneeOrEditor(state, actor)
      if (state.stage === 'proofed' && !isEditorial(actor)) {
        return refuse('role', '已送审，须由编辑退回后才能修改。', 'It is waiting for approval; an editor must return it before you can change it.')
      }
      return null
    },
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
      correctedBy: actor.id, submittedBy: null, ...(state.stage === 'proofing' ? {} : { stage: 'unproofed', assignee: null }),
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
    also: (state) => (state.hasProblem ? null : refuse('stage', '没有标记问题。', 'No problem is noted here.')),
    to: () => ({ hasProblem: false }),
  },
}

const DEED_NAMES: Record<Deed, string> = {
  claim: '认领', release: '放回', edit: '修改', submit: '送审', return: '退回', approve: '批准', correct: '更正',
  withdraw: '撤稿', restore: '恢复', flag: '标记问题', unflag: '取消标记', renew: '更新公开版本', picture: '更换图片或署名',
  join: '接上', joinInto: '接上', unjoin: '拆开', recut: '切分',
}

const checkRule = (state: WorkState, deed: Deed, actor: Actor): Refusal | null => {
  const rule = RULES[deed]
  if (state.stage === 'joined' && deed !== 'unjoin') {
    const into = state.joinedInto ?? ''
    return refuse('joined', `已接入《${into}》，不再单独处理；请到那一篇去${DEED_NAMES[deed]}。`, `It is part of “${into}” now; ${deed} that article instead.`)
  }
  if (rule.editorsOnly && !isEditorial(actor)) {
    return refuse('role', `只有编辑或管理员可以${DEED_NAMES[deed]}。`, `Only an editor or admin can ${deed}; you are signed in as ${actor.role}.`)
  }
  if (!rule.from.includes(state.stage)) {
    return refuse(
      'stage',
      `现在是“${STAGE_NAMES[state.stage].zh}”；${DEED_NAMES[deed]}须在“${rule.from.map((stage) => STAGE_NAMES[stage].zh).join('”或“')}”时进行。`,
      `It is ${state.stage}; ${deed} is possible when it is ${rule.from.join(' or ')}.`,
    )
  }
  return rule.also?.(state, actor) ?? null
}

/**
 * What a deed makes of a state.
 * @example transition({ stage: 'unproofed', … }, 'claim', { id: 'u1', role: 'proofreader' })
 *          // → { stage: 'proofing', assignee: 'u1', … }
 * @returns the next state, or a refusal that says why not.
 */
export const transition = (
  state: WorkState,
  deed: Deed,
  actor: Actor,
  reason?: string | null,
): NextState | Refusal => {
  const refusal = checkRule(state, deed, actor)
  if (refusal) return refusal
  if (RULES[deed].needsReason && !reason?.trim()) {
    return refuse('reason', `${DEED_NAMES[deed]}须说明原因（reason）。`, `To ${deed} it, say why: send a reason.`)
  }
  const { assignee, correctedBy, hasProblem, stage, submittedBy } = state
  return { assignee, correctedBy, hasProblem, stage, submittedBy, ...RULES[deed].to(state, actor) }
}

export const isRefusal = (result: object): result is Refusal => 'refused' in result

export type PermittedAction = { action: Action; needsReason: boolean }

/** The actions this person may do now, in the order of the desk. */
export const permittedActions = (state: WorkState, actor: Actor): PermittedAction[] =>
  ACTIONS.filter((action) => checkRule(state, action, actor) === null).map((action) => ({
    action,
    needsReason: RULES[action].needsReason ?? false,
  }))

/** Why somebody who approves texts does not approve this one now; null when they may, or when it is not their role. */
export const refusalToApprove = (state: WorkState, actor: Actor): Refusal | null => {
  const refusal = checkRule(state, 'approve', actor)
  return refusal?.refused === 'two-pairs' || refusal?.refused === 'page-fault' ? refusal : null
}

/** Whether this person may change the text now; null, or why not. */
export const refusalToEdit = (state: WorkState, actor: Actor): Refusal | null => checkRule(state, 'edit', actor)

/** Whether this person may cut the text anew now; null, or why not. */
export const refusalToCut = (state: WorkState, actor: Actor): Refusal | null => checkRule(state, 'recut', actor)
