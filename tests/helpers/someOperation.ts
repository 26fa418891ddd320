import fc from 'fast-check'

import type { Operation } from '../../src/editorial/cutting/operation'
import { SHEET_ROLES } from '../../src/editorial/cutting/roles'
import type { LineRef } from '../../src/editorial/lineKey'
import { linesOfUnit, type Sheet } from '../../src/editorial/cutting/sheet'

const OPS = [
  'linkPhoto', 'merge', 'mergeParts', 'move', 'newArticle', 'reorder', 'reorderPart', 'setRole', 'split', 'splitPart',
] as const satisfies Operation['op'][]

/** Numbers for {@link someOperation}, each as likely: `fc.double` gives almost only what lies beside 0. */
export const someNumbers = fc.array(fc.integer({ max: 999, min: 0 }).map((n) => n / 1000), { maxLength: 4, minLength: 4 })

/** An operation that these numbers (0 up to 1) choose on this sheet; it may be one that is refused. */
export const someOperation = ({ units }: Sheet, [which = 0, a = 0, b = 0, c = 0]: readonly number[]): Operation => {
  const pick = <T>(list: readonly T[], by: number): T => list[Math.floor(by * list.length)] as T
  const all = units.flatMap(linesOfUnit)
  const unit = pick(units, a)
  const id = unit?.id ?? 'none'
  const from = Math.floor(b * all.length)
  const lines: LineRef[] = all.slice(from, from + 1 + Math.floor(c * 5))
  const line = pick(all, b)
  const part = Math.floor(b * (unit?.parts.length ?? 1))
  switch (pick(OPS, which)) {
    case 'linkPhoto': return { op: 'linkPhoto', unit: id, article: pick([...units.map((each) => each.id), null], b) }
    case 'merge': return { op: 'merge', unit: id, into: pick(units, b)?.id ?? 'none' }
    case 'mergeParts': return { op: 'mergeParts', unit: id, part }
    case 'move': return { op: 'move', lines, to: id, before: c > 0.5 && unit ? pick([...linesOfUnit(unit), null], c * 2 - 1) : null }
    case 'newArticle': return { op: 'newArticle', lines }
    case 'reorder': return { op: 'reorder', unit: id, before: c > 0.8 ? null : (pick(units, b)?.id ?? null) }
    case 'reorderPart': return { op: 'reorderPart', unit: id, part, before: c > 0.8 ? null : Math.floor(c * (unit?.parts.length ?? 1)) }
    case 'setRole': return { op: 'setRole', lines, role: pick(SHEET_ROLES, a) }
    case 'split': return { op: 'split', before: line }
    case 'splitPart': return { op: 'splitPart', before: line }
  }
}
