/**
 * The stages of an article or caption and the only place that knows who may do what at which of them.
 * Pure: a state, an action and an actor in; the next state or a refusal out.
 */

import { checkRule, DEED_NAMES } from './checkRule'
import { refuse } from './refuse'
import { RULES } from './rules'
import { type Action, ACTIONS, type Actor, type Deed, type NextState, type Refusal, type WorkState } from './types'
import { twoPairs } from './who'

export * from './types'

/**
 * What a deed makes of a state.
 * @example transition({ stage: 'unproofed', … }, 'claim', { id: 'u1', role: 'proofreader' })
 *          // → { stage: 'proofing', assignee: 'u1', … }
 * @param isOverride an admin approves although they have corrected or submitted the text, and says why.
 * @returns the next state, or a refusal that says why not.
 */
export const transition = (
  state: WorkState,
  deed: Deed,
  actor: Actor,
  reason?: string | null,
  isOverride = false,
): NextState | Refusal => {
  const refusal = isOverride ? refusalToOverride(state, deed, actor) : checkRule(state, deed, actor)
  if (refusal) return refusal
  if ((isOverride || RULES[deed].needsReason) && !reason?.trim()) {
    return refuse('reason', `${DEED_NAMES[deed]}须说明原因（reason）。`, `To ${deed} it, say why: send a reason.`)
  }
  const { assignee, correctedBy, hasProblem, stage, submittedBy } = state
  return { assignee, correctedBy, hasProblem, stage, submittedBy, ...RULES[deed].to(state, actor) }
}

/** Why this person cannot approve without a second pair of eyes; null when they can, with a reason. */
export const refusalToOverride = (state: WorkState, deed: Deed, actor: Actor): Refusal | null => {
  if (deed !== 'approve') return refuse('stage', `“${DEED_NAMES[deed]}”没有例外（override）。`, `There is no override for ${deed}.`)
  if (actor.role !== 'admin') {
    return refuse('role', '只有管理员可以一人完成修改与批准。', `Only an admin can approve what they corrected; you are signed in as ${actor.role}.`)
  }
  // With one pair of eyes taken to be enough, all other rules hold as ever.
  const other = checkRule({ ...state, onePairIsEnough: true }, deed, actor)
  if (other) return other
  return checkRule(state, deed, actor) === null
    ? refuse('stage', '无须例外（override）：您可以照常批准。', 'No override is needed: you can approve it as usual.')
    : null
}

/** Whether this person approves what they corrected or submitted themselves, as the publication lets them. */
export const isByOnePair = (state: WorkState, deed: Deed, actor: Actor): boolean =>
  deed === 'approve' && state.onePairIsEnough && twoPairs({ ...state, onePairIsEnough: false }, actor) !== null

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
