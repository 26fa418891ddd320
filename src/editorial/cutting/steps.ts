import { applyOperation } from './applyOperation'
import type { Operation } from './operation'
import { type CutRefusal, isCutRefusal } from './refuse'
import type { Sheet } from './sheet'

type Step = { operation: Operation; sheet: Sheet }

/** A sheet with the way it came to be what it is. Sheets are never changed, so an undo gives back the very same one. */
export type CutSteps = {
  first: Sheet
  /** What was done, each with the sheet it made. */
  done: readonly Step[]
  /** What was undone, the next to be done again first. */
  undone: readonly Step[]
}

export const openSteps = (sheet: Sheet): CutSteps => ({ first: sheet, done: [], undone: [] })

export const sheetNow = ({ done, first }: CutSteps): Sheet => done.at(-1)?.sheet ?? first

/** What is to be sent to the server. */
export const operationsDone = ({ done }: CutSteps): Operation[] => done.map(({ operation }) => operation)

/** Does an operation; what had been undone is forgotten. */
export const doOperation = (steps: CutSteps, operation: Operation): CutSteps | CutRefusal => {
  const sheet = applyOperation(sheetNow(steps), operation)
  return isCutRefusal(sheet) ? sheet : { ...steps, done: [...steps.done, { operation, sheet }], undone: [] }
}

/** The steps before the last operation; the same when there is none. */
export const undo = (steps: CutSteps): CutSteps => {
  const last = steps.done.at(-1)
  return last ? { ...steps, done: steps.done.slice(0, -1), undone: [last, ...steps.undone] } : steps
}

/** The steps with what was undone last done again; the same when there is none. */
export const redo = (steps: CutSteps): CutSteps => {
  const [next, ...undone] = steps.undone
  return next ? { ...steps, done: [...steps.done, next], undone } : steps
}
