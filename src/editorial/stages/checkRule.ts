import { STAGE_NAMES } from '../stageNames'
import { refuse } from './refuse'
import { RULES } from './rules'
import type { Actor, Deed, Refusal, WorkState } from './types'
import { isEditorial } from './who'

/** What a refusal calls a deed in Chinese. */
export const DEED_NAMES: Record<Deed, string> = {
  claim: '认领', release: '放回', edit: '修改', submit: '送审', return: '退回', approve: '批准', correct: '更正',
  withdraw: '撤稿', restore: '恢复', flag: '标记问题', unflag: '取消标记', renew: '更新公开版本', picture: '更换图片或署名',
  join: '接上', joinInto: '接上', unjoin: '拆开', recut: '切分', erase: '依法删除',
}

/** Why this person cannot do a deed now; null when they can, with a reason where one is needed. */
export const checkRule = (state: WorkState, deed: Deed, actor: Actor): Refusal | null => {
  const rule = RULES[deed]
  if (state.stage === 'joined' && deed !== 'unjoin') {
    const into = state.joinedInto ?? ''
    return refuse('joined', `已接入《${into}》，不再单独处理；请到那一篇去${DEED_NAMES[deed]}。`, `It is part of “${into}” now; ${deed} that article instead.`)
  }
  if (state.stage === 'erased') {
    return refuse('erased', '已依法删除，只留下记录，不能再作任何处理。', 'It was erased as the law demands; only the record of that is left, and nothing can be done to it.')
  }
  if (rule.adminsOnly && actor.role !== 'admin') {
    return refuse('role', `只有管理员可以${DEED_NAMES[deed]}。`, `Only an admin can ${deed}; you are signed in as ${actor.role}.`)
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
