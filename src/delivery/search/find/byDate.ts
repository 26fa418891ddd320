import type { Columns } from '../columns/Columns'
import type { Mask } from './matching'

type Place = { day: number; n: number }

/** The first of a list that is never longer than `most`, kept in order as more come. */
class Firsts {
  readonly places: Place[] = []

  constructor(private readonly most: number, private readonly order: (a: Place, b: Place) => number) {}

  offer(place: Place): void {
    const last = this.places.at(-1)
    if (this.places.length === this.most && last && this.order(place, last) >= 0) return
    const at = this.places.findIndex((other) => this.order(place, other) < 0)
    this.places.splice(at < 0 ? this.places.length : at, 0, place)
    if (this.places.length > this.most) this.places.pop()
  }
}

/**
 * The first `count` of the found by the day they were printed, of one day by `n`.
 * @param after the last one of the page before, which itself does not come again.
 */
export const byDate = (mask: Mask, columns: Columns, isNewestFirst: boolean, count: number, after: Place | null = null): number[] => {
  const sign = isNewestFirst ? -1 : 1
  const order = (a: Place, b: Place): number => sign * (a.day - b.day || a.n - b.n)
  const firsts = new Firsts(count, order)
  for (let n = 0; n < mask.length; n++) {
    if (mask[n] !== 1) continue
    const place = { day: columns.day[n] ?? 0, n }
    if (!after || order(place, after) > 0) firsts.offer(place)
  }
  return firsts.places.map(({ n }) => n)
}
