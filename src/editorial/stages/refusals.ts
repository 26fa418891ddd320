import { refuse } from './refuse'
import type { Actor, Refusal, WorkState } from './types'
import { assigneeOrEditor, isEditorial, isInHands } from './who'

// Why a text cannot be dealt with so now, beyond its stage and the person’s role; null when it can.

export const noPageFault = ({ pageFault }: WorkState): Refusal | null =>
  pageFault
    ? refuse(
        'page-fault',
        `${pageFault.page}：${pageFault.what.zh}。在解决之前，这一版的文字不能批准：${pageFault.todo.zh}；若无妨，请编辑在该版的导入报告中说明理由并接受。`,
        `${pageFault.page}: ${pageFault.what.en}. Nothing of that page is approved until this is settled: ${pageFault.todo.en}; if it does no harm, an editor accepts it in the page’s import report, with a reason.`,
      )
    : null

export const needsApproved = (state: WorkState): Refusal | null =>
  state.hasApproved ? null : refuse('stage', '从未批准过，没有可撤的公开版本。', 'It was never approved, so there is nothing public to take back.')

export const canJoin = ({ assignee, stage }: WorkState, actor: Actor): Refusal | null => {
  if (stage === 'approved') return refuse('stage', '已批准；请先更正，再接。', 'It is approved; correct it first, then join.')
  if (stage === 'withdrawn') return refuse('stage', '已撤稿，不能接。', 'It is withdrawn and cannot be joined.')
  return stage === 'proofing' && assignee !== actor.id
    ? refuse('assignee', '正由他人校对；请对方放回后再接。', 'Somebody else is proofreading it; ask them to release it, then join.')
    : null
}

export const canJoinInto = (state: WorkState, actor: Actor): Refusal | null =>
  canJoin(state, actor) ??
  (state.hasApproved
    ? refuse(
        'stage',
        '曾经批准公开，读者可能已引用，不能并入另一篇；请把文字抄入前文，再把它撤稿。',
        'It has been public and readers may point at it, so it cannot go into another article; copy its text over, then withdraw it.',
      )
    : null)

export const canRecut = (state: WorkState, actor: Actor): Refusal | null => {
  const { stage } = state
  if (stage === 'approved') return refuse('stage', '已批准；请先更正，再切分。', 'It is approved; correct it first, then cut it.')
  if (stage === 'withdrawn') return refuse('stage', '已撤稿，不能切分。', 'It is withdrawn and cannot be cut.')
  if (isInHands(state, actor)) return assigneeOrEditor(state, actor)
  return stage === 'proofed' && !isEditorial(actor)
    ? refuse('role', '已送审，须由编辑退回后才能切分。', 'It is waiting for approval; an editor must return it before you can cut it.')
    : null
}

export const canClaim = ({ assignee, isClaimLapsed, stage }: WorkState, actor: Actor): Refusal | null => {
  if (stage !== 'proofing') return null
  if (assignee === actor.id) return refuse('stage', '您已认领，正由您校对。', 'You have claimed it already: it is yours to proofread.')
  return isClaimLapsed
    ? null
    : refuse('stage', '正由他人校对；请对方放回，或等其认领过期。', 'Somebody else is proofreading it; ask them to release it, or wait until their claim lapses.')
}

export const canEdit = (state: WorkState, actor: Actor): Refusal | null => {
  if (state.stage === 'proofing') return assigneeOrEditor(state, actor)
  return state.stage === 'proofed' && !isEditorial(actor)
    ? refuse('role', '已送审，须由编辑退回后才能修改。', 'It is waiting for approval; an editor must return it before you can change it.')
    : null
}

export const canUnflag = ({ hasProblem }: WorkState): Refusal | null => (hasProblem ? null : refuse('stage', '没有标记问题。', 'No problem is noted here.'))
