import type { SourceLine } from '../types'
import { cellWidth } from './cellWidth'

/** A non-blank source line, as the rules look at it. */
export interface Row {
  n: number
  /** Trimmed. */
  text: string
  /** Width in full-width cells. */
  width: number
  /** Blank lines between this row and the one before it. */
  gap: number
  /** Width of the blanks the line begins with, in full-width cells. */
  indent: number
  /** A running foot was taken out above it. */
  isUnderFoot?: boolean
}

/**
 * Drops blank lines and remembers how many stood before each row.
 *
 * `['甲', '', '', '  乙']` → `[{ n: 1, gap: 0, indent: 0 }, { n: 4, gap: 2, indent: 1 }]`
 */
export function toRows(lines: readonly SourceLine[]): Row[] {
  const rows: Row[] = []
  let gap = 0
  for (const line of lines) {
    const text = line.text.trim()
    if (text === '') {
      gap += 1
      continue
    }
    rows.push({ n: line.n, text, width: cellWidth(text), gap, indent: indentOf(line.text) })
    gap = 0
  }
  return closeDoubledGaps(rows)
}

/** A tab counts as two cells, more than eight as eight: `\\u3000\\u3000甲` → 2 */
function indentOf(text: string): number {
  let indent = 0
  for (const char of text.slice(0, 16)) {
    if (!/\s/u.test(char)) break
    indent += char === '\t' ? 2 : cellWidth(char)
  }
  return Math.min(indent, 8)
}

/**
 * Some exports put a blank line after every line; then one blank line says nothing.
 *
 * gaps `0 1 1 1 2 1 1` of narrow lines → `0 0 0 0 1 0 0`; gaps `0 3 1 3 7` of whole paragraphs → `0 1 0 1 3`
 */
function closeDoubledGaps(rows: Row[]): Row[] {
  if (rows.length < 12) return rows
  const narrow = rows.filter((row) => row.width <= 40).length
  const spaced = rows.filter((row) => row.gap > 0).length
  if (narrow >= rows.length * 0.9 && spaced >= rows.length * 0.9) {
    return rows.map((row) => (row.gap > 0 ? { ...row, gap: row.gap - 1 } : row))
  }
  const rest = rows.slice(1)
  const isDoubled = rest.every((row) => row.gap % 2 === 1) && rest.filter((row) => row.gap >= 3).length > rest.length / 2
  return isDoubled ? rows.map((row, index) => (index > 0 ? { ...row, gap: (row.gap - 1) / 2 } : row)) : rows
}
