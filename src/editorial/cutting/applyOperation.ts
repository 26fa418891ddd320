import type { Operation } from './operation'
import { linkPhoto } from './operations/linkPhoto'
import { merge } from './operations/merge'
import { mergeParts } from './operations/mergeParts'
import { move } from './operations/move'
import { newArticle } from './operations/newArticle'
import { reorder } from './operations/reorder'
import { reorderPart } from './operations/reorderPart'
import { setRole } from './operations/setRole'
import { split } from './operations/split'
import { splitPart } from './operations/splitPart'
import { type CutRefusal, isCutRefusal } from './refuse'
import type { Sheet } from './sheet'

/** The sheet after an operation, or why it cannot be done. Never changes the sheet it is given. */
export const applyOperation = (sheet: Sheet, operation: Operation): CutRefusal | Sheet => {
  switch (operation.op) {
    case 'linkPhoto': return linkPhoto(sheet, operation)
    case 'merge': return merge(sheet, operation)
    case 'mergeParts': return mergeParts(sheet, operation)
    case 'move': return move(sheet, operation)
    case 'newArticle': return newArticle(sheet, operation)
    case 'reorder': return reorder(sheet, operation)
    case 'reorderPart': return reorderPart(sheet, operation)
    case 'setRole': return setRole(sheet, operation)
    case 'split': return split(sheet, operation)
    case 'splitPart': return splitPart(sheet, operation)
  }
}

/** The sheet after all operations, or which of them (from 0) cannot be done. */
export const applyOperations = (sheet: Sheet, operations: readonly Operation[]): Sheet | { at: number; refusal: CutRefusal } => {
  let now = sheet
  for (const [at, operation] of operations.entries()) {
    const next = applyOperation(now, operation)
    if (isCutRefusal(next)) return { at, refusal: next }
    now = next
  }
  return now
}
