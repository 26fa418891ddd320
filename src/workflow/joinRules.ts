import type { PayloadRequest } from 'payload'

import { type Actor, isRefusal, type NextState, type Refusal, transition } from '../editorial/stages'
import { type WorkDocument, workStateOf } from './document'

export type Side = { doc: WorkDocument; working: Record<string, unknown> }

const nameOf = ({ doc, working }: Side): string => String(working.headline || '') || doc.id

const about = (side: Side, { message, refused }: Refusal): Refusal => ({
  refused, message: { zh: `《${nameOf(side)}》：${message.zh}`, en: `“${nameOf(side)}”: ${message.en}` },
})

/** How the work stands on both when one takes the other up, or which of them does not allow it. */
export const joinedStates = async (
  req: PayloadRequest,
  first: Side,
  second: Side,
  actor: Actor,
): Promise<{ first: NextState; second: NextState } | Refusal> => {
  const takes = transition(await workStateOf(req, first.doc, first.working), 'join', actor)
  if (isRefusal(takes)) return about(first, takes)
  const goes = transition(await workStateOf(req, second.doc, second.working), 'joinInto', actor)
  if (isRefusal(goes)) return about(second, goes)
  const hasProblem = takes.hasProblem || second.doc.hasProblem === true
  // Their own work on the second goes on, in the first.
  const isTheirs = second.doc.stage === 'proofing'
  return {
    first: { ...takes, hasProblem, ...(isTheirs ? { stage: 'proofing', assignee: actor.id } : {}) },
    second: goes,
  }
}
