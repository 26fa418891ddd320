import { applyOperation } from './applyOperation'
import type { Operation } from './operation'
import { type CutRefusal, isCutRefusal } from './refuse'
import type { Sheet } from './sheet'

type Step = { operation: Operation; sheet: Sheet }

/** A sheet with the way it came to be what it is. Sheets are never changed, so an undo gives back the very same one. */
export type CutHistory = {
  first: Sheet
  /** What was done, each with the sheet it made. */
  done: readonly Step[]
  /** What was undone, the next to be done again first. */
  undone: readonly Step[]
}

export const openHistory = (sheet: Sheet): CutHistory => ({ first: sheet, done: [], undone: [] })

export const sheetNow = ({ done, first }: CutHistory): Sheet => done.at(-1)?.sheet ?? first

/** What is to be sent to the server. */
export const operationsDone = ({ done }: CutHistory): Operation[] => done.map(({ operation }) => operation)

/** Does an operation; what had been undone is forgotten. */
export const doOperation = (history: CutHistory, operation: Operation): CutHistory | CutRefusal => {
  const sheet = applyOperation(sheetNow(history), operation)
  return isCutRefusal(sheet) ? sheet : { ...history, done: [...history.done, { operation, sheet }], undone: [] }
}

/** The history before its last operation; the same when there is none. */
export const undo = (history: CutHistory): CutHistory => {
  const last = history.done.at(-1)
  return last ? { ...history, done: history.done.slice(0, -1), undone: [last, ...history.undone] } : history
}

/** The history with what was undone last done again; the same when there is none. */
export const redo = (history: CutHistory): CutHistory => {
  const [next, ...undone] = history.undone
  return next ? { ...history, done: [...history.done, next], undone } : history
}
