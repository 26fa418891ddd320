/** `combined`: side by side in the room of one character; `stacked`: one below the other, upright. */
export type UprightRun = { kind: 'combined' | 'plain' | 'stacked'; text: string }

/** A number that stands between Chinese characters: not in `COVID-19`, `3.5` or `10,000`, which are read sideways. */
const NUMBER = /(?<![\p{Script=Latin}\d.,:/%-])\d{1,4}(?![\p{Script=Latin}\d:/%-]|[.,]\d)/gu

/**
 * Numbers in vertical text, as Chinese newspapers set them: one or two digits in the room of one character, three or four
 * (a year) one below the other. The characters stay as they are.
 * @example uprightRuns('6月11日') // → 6 combined, 月, 11 combined, 日
 */
export const uprightRuns = (text: string): UprightRun[] => {
  const runs: UprightRun[] = []
  let at = 0
  for (const { 0: digits, index } of text.matchAll(NUMBER)) {
    if (index > at) runs.push({ kind: 'plain', text: text.slice(at, index) })
    runs.push({ kind: digits.length > 2 ? 'stacked' : 'combined', text: digits })
    at = index + digits.length
  }
  if (at < text.length) runs.push({ kind: 'plain', text: text.slice(at) })
  return runs
}
