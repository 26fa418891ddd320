import type { Operation } from '../operation'
import { type CutRefusal, refuse } from '../refuse'
import type { Sheet } from '../sheet'
import { lockOf, noUnit, replaceUnit, unitOf } from '../sheetUnits'

/** The photo of a caption belongs to an article, or stands for itself. */
export const linkPhoto = (sheet: Sheet, { article, unit: id }: Extract<Operation, { op: 'linkPhoto' }>): CutRefusal | Sheet => {
  const unit = unitOf(sheet, id)
  if (!unit) return noUnit(id)
  const locked = lockOf(unit)
  if (locked) return locked
  if (unit.kind !== 'caption') return refuse('kind', '只有图片可以配给稿件。', 'Only a photo belongs to an article.')
  if (article !== null && unitOf(sheet, article)?.kind !== 'article') return noUnit(article)
  return replaceUnit(sheet, { ...unit, article })
}
