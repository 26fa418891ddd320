import type { Operation } from './operation'
import type { CutRefusal } from './refuse'
import { type CutSteps, doOperation } from './steps'

/**
 * Does operations that were done on an earlier sheet, up to the first that cannot be done now.
 * @returns how many could, the steps with them, and why the next one cannot; null when all could.
 */
export const doAgain = (steps: CutSteps, operations: readonly Operation[]): { fit: number; refused: CutRefusal | null; steps: CutSteps } => {
  let now = steps
  for (const [fit, operation] of operations.entries()) {
    const next = doOperation(now, operation)
    if ('refused' in next) return { fit, refused: next, steps: now }
    now = next
  }
  return { fit: operations.length, refused: null, steps: now }
}
