import { moveToNew } from '../moveToNew'
import type { Operation } from '../operation'
import type { CutRefusal } from '../refuse'
import type { Sheet } from '../sheet'
import { takeFrom } from '../sheetUnits'

/** The lines as an article of their own, with the roles they have. */
export const newArticle = (sheet: Sheet, { lines }: Extract<Operation, { op: 'newArticle' }>): CutRefusal | Sheet => {
  const taking = takeFrom(sheet, lines)
  return 'refused' in taking ? taking : moveToNew(sheet, taking, { kind: 'article' })
}
