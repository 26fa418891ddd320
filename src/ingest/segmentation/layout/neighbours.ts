import type { Area } from './piece'

/** The page's width in steps; a column is many of them. */
const STEPS = 512
/** What covers this much of the one below it stands above it; so does what lies over it with this much of itself. */
const LEAST_COVER = 0.25
const LEAST_OVER = 0.6

/** What stands directly above and below each: the nearest of those that lie over it, such as a heading in the middle of its column. */
export interface Neighbours<T> {
  above: Map<T, T>
  below: Map<T, T>
  /** All that stand directly above, from the left. */
  allAbove: Map<T, T[]>
}

/** Looks down the page over a skyline of what was met; linear in the areas. */
export function neighbours<T extends Area>(areas: readonly T[]): Neighbours<T> {
  const left = areas.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY)
  const right = areas.reduce((most, { width, x }) => Math.max(most, x + width), Number.NEGATIVE_INFINITY)
  const step = (right - left) / STEPS || 1
  const skyline: (T | undefined)[] = new Array<T | undefined>(STEPS)
  const above = new Map<T, T>()
  const allAbove = new Map<T, T[]>()
  const below = new Map<T, { area: T; cover: number }>()
  for (const area of [...areas].sort((a, b) => a.y - b.y || a.x - b.x)) {
    // its edges may touch the next column
    const inset = area.width * 0.02
    const first = Math.max(0, Math.min(STEPS - 1, Math.floor((area.x + inset - left) / step)))
    const last = Math.max(first, Math.min(STEPS - 1, Math.ceil((area.x + area.width - inset - left) / step) - 1))
    const covers = new Map<T, number>()
    for (let at = first; at <= last; at += 1) {
      const over = skyline[at]
      if (over) covers.set(over, (covers.get(over) ?? 0) + 1)
      skyline[at] = area
    }
    let best: T | undefined
    for (const [over, cover] of covers) {
      const isOver = cover >= LEAST_COVER * (last - first + 1) || cover * step >= LEAST_OVER * over.width
      if (isOver && (!best || over.y + over.height > best.y + best.height)) best = over
    }
    allAbove.set(area, [...covers.keys()])
    if (!best) continue
    above.set(area, best)
    const known = below.get(best)
    if (!known || (covers.get(best) ?? 0) > known.cover) below.set(best, { area, cover: covers.get(best) ?? 0 })
  }
  return { above, allAbove, below: new Map([...below].map(([over, { area }]) => [over, area])) }
}
