import { opensSubheadline } from '../openingMarks'
import { isAnyByline } from './isAnyByline'
import type { Block } from './makeBlocks'
import type { Piece } from './piece'

export interface HeadlineParts {
  kicker: Piece[]
  headline: Piece[]
  subheadline: Piece[]
  byline: Piece[]
  /** Two lines are nearly of one size. */
  isDoubtful: boolean
}

/** Type this much smaller than the largest is not the headline's. */
const SMALLER = 0.82

/**
 * The headline is what is set largest; what stands smaller above it is the kicker, below it the subheadline. A line that
 * opens with a dash is a subheadline, one that names the reporter a byline.
 *
 * 18 pt `立足优势` / 42 pt `护航发展` / 20 pt `——工作纪实` → kicker, headline, subheadline
 */
export function headlineParts(headings: readonly Block[]): HeadlineParts {
  const rows = [...headings].sort((a, b) => a.y - b.y || a.x - b.x).flatMap((block) => block.rows)
  const parts: HeadlineParts = { kicker: [], headline: [], subheadline: [], byline: [], isDoubtful: false }
  const sizeOf = (row: readonly Piece[]): number => row.reduce((most, { size }) => Math.max(most, size), 0)
  const most = rows.reduce((size, row) => Math.max(size, sizeOf(row)), 0)
  let isBelow = false
  for (const row of rows) {
    const text = row.map((piece) => piece.text).join(' ')
    const isLarge = sizeOf(row) >= most * SMALLER
    if (isAnyByline(text)) parts.byline.push(...row)
    else if (isBelow && opensSubheadline(text)) parts.subheadline.push(...row)
    else if (isLarge && parts.subheadline.length === 0) {
      parts.headline.push(...row)
      isBelow = true
    } else if (isBelow) parts.subheadline.push(...row)
    else parts.kicker.push(...row)
    parts.isDoubtful ||= !isLarge && sizeOf(row) >= most * (SMALLER - 0.07)
  }
  return parts
}
