/**
 * The stages of an article or caption and the only place that knows who may do what at which of them.
 * Pure: a state, an action and an actor in; the next state or a refusal out.
 */

import { checkRule, DEED_NAMES } from './checkRule'
import { refuse } from './refuse'
import { RULES } from './rules'
import { type Action, ACTIONS, type Actor, type Deed, type NextState, type Refusal, type WorkState } from './types'

export * from './types'

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
