import { cellWidth } from '../../../ingest/segmentation/cellWidth'
import type { PlacedLine } from '../types'

/** Fewer lines say nothing of a column. */
const LEAST_LINES = 4
const LEAST_SHARE = 0.5

/**
 * The width in cells that most of the body's lines have, give or take one and a half; null where they have none in common.
 * Lines of 18, 17.5, 18, 6, 18 → 18
 */
export const columnWidthOf = (lines: readonly PlacedLine[]): number | null => {
  const widths = lines.filter(({ role }) => role === 'body').map(({ text }) => cellWidth(text.trim())).sort((a, b) => a - b)
  if (widths.length < LEAST_LINES) return null
  const full = widths[Math.floor(widths.length * 0.8)] as number
  const near = widths.filter((width) => Math.abs(width - full) <= 1.5).length
  return near >= widths.length * LEAST_SHARE ? full : null
}
