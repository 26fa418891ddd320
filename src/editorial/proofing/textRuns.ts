import { pairInOrder } from './pairInOrder'

/** A stretch of two texts: the same in both, or `before` became `after` (either may be empty). */
export type TextRun = { isSame: boolean; before: string; after: string }

const codesOf = (text: string): Int32Array => Int32Array.from(text, (char) => char.codePointAt(0) as number)

const stringOf = (codes: Int32Array, from: number, to: number): string => {
  let text = ''
  for (let at = from; at < to; at++) text += String.fromCodePoint(codes[at] as number)
  return text
}

/**
 * Two texts as runs, character by character; the `before` of all runs is the first text, the `after` of all the second.
 * @example textRuns('现扬热烈', '现场热烈') // → 现 same, 扬 → 场, 热烈 same
 */
export const textRuns = (before: string, after: string): TextRun[] => {
  const [a, b] = [codesOf(before), codesOf(after)]
  const pairs = pairInOrder(a, b)
  const runs: TextRun[] = []
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [startA, startB] = [i, j]
    while (i < a.length && pairs[i] === j) {
      i++
      j++
    }
    if (i > startA) {
      const text = stringOf(a, startA, i)
      runs.push({ isSame: true, before: text, after: text })
      continue
    }
    while (i < a.length && (pairs[i] as number) < 0) i++
    j = i < a.length ? (pairs[i] as number) : b.length
    runs.push({ isSame: false, before: stringOf(a, startA, i), after: stringOf(b, startB, j) })
  }
  return runs
}
