import type { Columns } from '../columns/Columns'
import { Firsts } from './Firsts'
import { allOf, type Mask } from '../Mask'

type Place = { day: number; n: number }

/**
 * The first `count` of the found by the day they were printed, of one day by `n`.
 * @param after the last one of the page before, which itself does not come again.
 */
export const byDate = (mask: Mask, columns: Columns, isNewestFirst: boolean, count: number, after: Place | null = null): number[] => {
  const sign = isNewestFirst ? -1 : 1
  const order = (a: Place, b: Place): number => sign * (a.day - b.day || a.n - b.n)
  const firsts = new Firsts<Place>(count, order)
  for (const n of allOf(mask)) {
    const place = { day: columns.day[n] ?? 0, n }
    if (!after || order(place, after) > 0) firsts.offer(place)
  }
  return firsts.items.map(({ n }) => n)
}
