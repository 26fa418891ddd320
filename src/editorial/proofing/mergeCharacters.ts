import { textRuns } from './textRuns'

/** From `start` to `end` of the base stands `text` instead. */
type Hunk = { start: number; end: number; text: string }

/** Changes that are nearer to one another may be one thought: `二〇二三年` corrected at both ends by two people. */
const FAR_APART = 4

const hunksOf = (base: string, other: string): Hunk[] => {
  let at = 0
  return textRuns(base, other).flatMap(({ after, before, isSame }) => {
    const start = at
    at += before.length
    return isSame ? [] : [{ start, end: at, text: after }]
  })
}

const isSame = (a: Hunk, b: Hunk): boolean => a.start === b.start && a.end === b.end && a.text === b.text

/**
 * Both sides' changes to one text, character by character; null when two of them are less than four characters apart and
 * not the same.
 * @example mergeCharacters('现扬热烈，气氛很好。人山人诲', '现场热烈，气氛很好。人山人诲', '现扬热烈，气氛很好。人山人海') // → '现场热烈，气氛很好。人山人海'
 */
export const mergeCharacters = (base: string, mine: string, theirs: string): string | null => {
  const [left, right] = [hunksOf(base, mine), hunksOf(base, theirs)]
  const all: Hunk[] = []
  let j = 0
  for (const hunk of left) {
    while (j < right.length && (right[j] as Hunk).end + FAR_APART <= hunk.start) all.push(right[j++] as Hunk)
    const other = right[j]
    if (other && isSame(hunk, other)) j++
    else if (other && other.start < hunk.end + FAR_APART) return null
    all.push(hunk)
    const next = right[j]
    if (next && next.start < hunk.end + FAR_APART) return null
  }
  all.push(...right.slice(j))
  let [merged, at] = ['', 0]
  for (const { end, start, text } of all) {
    merged += base.slice(at, start) + text
    at = end
  }
  return merged + base.slice(at)
}
