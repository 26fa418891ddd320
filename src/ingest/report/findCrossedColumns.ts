import { cellWidth } from '../segmentation/cellWidth'
import type { SourceLine, Warning } from '../types'
import { warn } from '../warn'

/** Lines that are looked at together, and how many of them must be split at about the same place. */
const WINDOW = 12
const LEAST_IN_WINDOW = 9
/** Full-width cells that the gap may wander from line to line. */
const TOLERANCE = 2
/** A column of print holds at least so many cells; a label before a gap holds fewer. */
const LEAST_SIDE = 7
/** A longer line, in UTF-16 units, is no line of two columns. */
const LONGEST_LINE = 400

/** `本市讯 记者从市政府获悉      记者在现场看到，工人们` → the cell at which the right half begins; null without such a gap */
const splitOf = (text: string): number | null => {
  if (text.length > LONGEST_LINE) return null
  const match = /^\s*(\S.*?\S)(\u3000{2,}|[ \t\u3000]{4,})(\S.*?)\s*$/u.exec(text)
  if (!match) return null
  const [, left = '', gap = '', right = ''] = match
  // Two gaps make a table, not two columns.
  if (/\u3000{2,}|[ \t\u3000]{4,}/u.test(right)) return null
  if (cellWidth(left) < LEAST_SIDE || cellWidth(right) < LEAST_SIDE) return null
  return cellWidth(left) + cellWidth(gap)
}

/**
 * Two columns printed side by side that were read across: line after line has a wide gap at the same place.
 *
 * `本报讯 全市安全生产月      记者在现场看到，工` over many lines → one fault at the first of them
 */
export const findCrossedColumns = (lines: readonly SourceLine[]): Warning[] => {
  const rows = lines.filter(({ text }) => text.trim() !== '').map(({ n, text }) => ({ n, split: splitOf(text) }))
  for (let start = 0; start + WINDOW <= rows.length; start++) {
    const first = rows[start]
    if (!first || first.split === null) continue
    const at = first.split
    const same = rows.slice(start, start + WINDOW).filter(({ split }) => split !== null && Math.abs(split - at) <= TOLERANCE)
    if (same.length >= LEAST_IN_WINDOW) return [warn('columns-crossed', first.n)]
  }
  return []
}
