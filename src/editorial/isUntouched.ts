import type { Stage } from './stages'

type Work = {
  assignee?: unknown
  correctedBy?: unknown
  hasProblem?: boolean | null
  returnReason?: string | null
  snapshot?: unknown
  stage: Stage
}

/** Whether nobody has worked on a text: what an import made may be changed by an import. */
export const isUntouched = ({ assignee, correctedBy, hasProblem, returnReason, snapshot, stage }: Work): boolean =>
  stage === 'unproofed' && !correctedBy && !assignee && !hasProblem && !snapshot && !returnReason
