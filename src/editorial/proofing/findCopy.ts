import type { Letters } from './letters'
import { pairInOrder } from './pairInOrder'

/** Less of a copy in one place is chance. */
const LEAST_SHARE = 0.5

const bigramAt = ({ codes }: Letters, at: number): number => (codes[at] as number) * 0x200000 + (codes[at + 1] as number)

/**
 * Pairs a short text with the place in a long one that it repeats, however it was corrected since: the stretch of twice its
 * length with the most pairs of characters in common. Linear in the long text.
 *
 * `记者 白文斌` in `本报讯（记者 白文斌）7月1日…` → the characters in the brackets
 *
 * @returns as `pairInOrder`; all -1 where less than half of it stands in one place.
 */
export const findCopy = (short: Letters, long: Letters): Int32Array => {
  const none = new Int32Array(short.codes.length).fill(-1)
  const reach = short.codes.length * 2
  const wanted = new Set<number>()
  for (let at = 0; at + 1 < short.codes.length; at++) wanted.add(bigramAt(short, at))
  let [hits, most, best] = [0, 0, -1]
  const isHit = (at: number): boolean => at >= 0 && at + 1 < long.codes.length && wanted.has(bigramAt(long, at))
  for (let at = 0; at + 1 < long.codes.length; at++) {
    if (isHit(at)) hits++
    if (isHit(at - reach)) hits--
    if (hits > most) [most, best] = [hits, at]
  }
  if (most < LEAST_SHARE * wanted.size) return none
  const from = Math.max(0, best - reach + 1)
  const pairs = pairInOrder(short.codes, long.codes.subarray(from, best + 2))
  return pairs.map((other) => (other < 0 ? -1 : other + from))
}
