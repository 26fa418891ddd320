import type { LivePart } from './partsInEditor'
import type { Stretch } from './places'

const isSame = (a: LivePart | undefined, b: LivePart | undefined): boolean => a?.role === b?.role && a?.text === b?.text

/**
 * Where two states of the text differ first, in the second of them; null where they are the same.
 * @example ['甲乙'] → ['甲一乙'] gives { start: 1, end: 2 } of that part
 */
export const stretchBetween = (before: readonly LivePart[], after: readonly LivePart[]): Stretch | null => {
  const most = Math.max(before.length, after.length)
  let at = 0
  while (at < most && isSame(before[at], after[at])) at++
  // What is no more at the end was behind the last part.
  const now = after[Math.min(at, after.length - 1)]
  if (at === most || !now) return null
  const [old, text] = [before[at]?.text ?? '', now.text]
  const common = Math.min(old.length, text.length)
  let head = 0
  while (head < common && old[head] === text[head]) head++
  let tail = 0
  while (tail < common - head && old.at(-1 - tail) === text.at(-1 - tail)) tail++
  return { end: text.length - tail, node: now.node, start: head }
}
