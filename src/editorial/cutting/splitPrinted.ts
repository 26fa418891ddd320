/** A line as it is printed and with the text that stands on it now, both without blanks. */
export type PrintedLine = { printed: string; text: string }

type Word = { end: number; start: number; text: string }

/** Words that belong together; `at`: the lines that have them, by place, the likeliest last; none: a person wrote them. */
type Segment = { at: number[]; from: number; to: number }

type Split = { cost: number; segments: Segment[] }

/** A piece that goes on over a line break costs more than two that do not, a word that is printed nowhere more than all. */
const COST = { piece: 1, wrapped: 2.5, unprinted: 1_000 }

const CLOSING = /[\s）)】\]。．.，,]+$/u

const endOf = (text: string): string => text.replace(CLOSING, '')

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/\S+/gu)].map((match) => ({ end: match.index + match[0].length, start: match.index, text: match[0] }))

const places = (lines: readonly PrintedLine[], has: (line: PrintedLine, at: number) => boolean): number[] =>
  lines.flatMap((line, at) => (has(line, at) ? [at] : []))

/** What stands in the text of a line already is not beside it as well, as far as there is another one. */
const freeFirst = (lines: readonly PrintedLine[], at: number[], text: string): number[] => [
  ...at.filter((place) => lines[place]?.text.includes(text)), ...at.filter((place) => !lines[place]?.text.includes(text)),
]

const segmentOf = (words: readonly Word[], from: number, to: number, lines: readonly PrintedLine[]): { cost: number; segment: Segment } | null => {
  const text = endOf(words.slice(from, to).map((word) => word.text).join(''))
  if (text === '') return null
  const isWhole = from === 0 && to === words.length
  // Beside others it stands at the end of its line, as credits do: alone it may be anywhere.
  const onOne = places(lines, ({ printed }) => (isWhole ? printed.includes(text) : endOf(printed).endsWith(text)))
  if (onOne.length > 0) return { cost: COST.piece, segment: { at: freeFirst(lines, onOne, text), from, to } }
  const onTwo = places(lines, ({ printed }, at) => at > 0 && endOf((lines[at - 1] as PrintedLine).printed + printed).endsWith(text))
  return onTwo.length > 0 ? { cost: COST.wrapped, segment: { at: onTwo, from, to } } : null
}

/** The cheapest way to part the words, from the end. */
const cheapest = (words: readonly Word[], lines: readonly PrintedLine[]): Segment[] => {
  const best: Split[] = [{ cost: 0, segments: [] }]
  for (let from = words.length - 1; from >= 0; from--) {
    const after = (to: number): Split => best[to - from - 1] as Split
    let found: Split = { cost: after(from + 1).cost + COST.unprinted, segments: [{ at: [], from, to: from + 1 }, ...after(from + 1).segments] }
    for (let to = from + 1; to <= words.length; to++) {
      const own = segmentOf(words, from, to, lines)
      if (own && own.cost + after(to).cost < found.cost) found = { cost: own.cost + after(to).cost, segments: [own.segment, ...after(to).segments] }
    }
    best.unshift(found)
  }
  return best[0]?.segments ?? []
}

/** Words that a person wrote belong to what is printed behind them: a credit was corrected there. */
const withCorrected = (segments: readonly Segment[]): Segment[] => {
  const joined: Segment[] = []
  for (const segment of segments) {
    const before = joined.at(-1)
    if (before && before.at.length === 0) joined.splice(-1, 1, { ...segment, from: before.from })
    else joined.push(segment)
  }
  return joined
}

/**
 * Parts a text that stands beside some lines by what is printed on them.
 * @param text words with blanks between; where it was put together of several, they follow the lines.
 * @returns the pieces in their order, and on which of the lines each is printed; null for what is on none of them.
 * @example splitPrinted('刘斌平 摄 胡永永 摄', [{ printed: '演练现场。■刘斌平摄', … }, { printed: '收割。胡永永摄', … }])
 *          // → [{ at: 0, text: '刘斌平 摄' }, { at: 1, text: '胡永永 摄' }]
 */
export const splitPrinted = (text: string, lines: readonly PrintedLine[]): { at: number | null; text: string }[] => {
  const words = wordsOf(text)
  const segments = withCorrected(cheapest(words, lines))
  let next = Number.POSITIVE_INFINITY
  return segments.reverse().map(({ at, from, to }) => {
    const place = at.findLast((each) => each < next) ?? at.at(-1) ?? null
    if (place !== null) next = place
    return { at: place, text: segments.length === 1 ? text : text.slice(words[from]?.start, words[to - 1]?.end) }
  }).reverse()
}
