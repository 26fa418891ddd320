import type { Row } from './row'

const REACH = 8

/**
 * The column width each row was set to: the upper-middle width of the rows around it, not looking past a row where
 * another text begins (its column may be another width).
 *
 * widths `15 17 17 16 7` → `17 17 17 17 17`
 */
export function columnWidths(rows: readonly Row[], startsText: (index: number) => boolean): number[] {
  const starts = rows.map((_, index) => startsText(index))
  return rows.map((_, index) => {
    const near: number[] = []
    for (let i = index; i >= Math.max(0, index - REACH); i -= 1) {
      near.push(rows[i]?.width ?? 0)
      if (starts[i]) break
    }
    for (let i = index + 1; i <= Math.min(rows.length - 1, index + REACH) && !starts[i]; i += 1) {
      near.push(rows[i]?.width ?? 0)
    }
    near.sort((a, b) => a - b)
    return near[Math.floor((near.length - 1) * 0.65)] ?? 0
  })
}
