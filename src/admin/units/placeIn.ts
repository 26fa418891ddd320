import { isBodyRole } from '../../editorial/cutting/roles'
import { lineKey, type LineRef } from '../../editorial/lineKey'
import type { SheetUnit } from '../../editorial/cutting/sheet'
import type { Row } from './rowsOf'

/**
 * Where lines go in a unit that they are moved to: in front of what is printed after them, else to its end. Headings do
 * not go into the middle of a paragraph.
 */
export const placeIn = ({ kind, parts }: SheetUnit, moved: readonly Row[]): LineRef | null => {
  const last = moved.at(-1)
  if (!last) return null
  const keys = new Set(moved.map(({ key }) => key))
  const isText = moved.every(({ role }) => role === 'body')
  for (const { pieces, role } of parts) {
    if (kind === 'article' && !isBodyRole(role)) continue
    for (const [at, { line }] of pieces.entries()) {
      if (!line || line.page !== last.line.page || line.source !== last.line.source || line.n <= last.line.n) continue
      if (keys.has(lineKey(line))) continue
      if (isText || at === 0 || kind !== 'article') return line
    }
  }
  return null
}
