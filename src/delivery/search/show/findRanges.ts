import type { TextNode } from '../query/QueryNode'
import { BREAK_TOKEN, Kind, kindOf } from '../text/kindOf'
import { foldPoint } from '../text/fold'
import { Scan } from '../text/Scan'

/** A place in a text, in UTF-16 units, and which of the words stands there. */
export type Range = { start: number; end: number; word: number }

/** A word as code points, token by token; a break has none. */
export type Wanted = { tokens: number[][]; isPrefix: boolean }

export const wantedOf = ({ isPrefix, tokens }: TextNode): Wanted => ({
  isPrefix,
  tokens: tokens.map((token) => (token === BREAK_TOKEN ? [] : Array.from(token, (char) => char.codePointAt(0) ?? 0))),
})

const isSame = (scan: Scan, token: number, wanted: number[], isPrefix: boolean): boolean => {
  const from = scan.from[token] ?? 0
  const length = (scan.to[token] ?? 0) - from
  if (isPrefix ? length < wanted.length : length !== wanted.length) return false
  for (let index = 0; index < wanted.length; index++) if (scan.codes[from + index] !== wanted[index]) return false
  return true
}

const standsAt = (scan: Scan, token: number, { isPrefix, tokens }: Wanted): boolean =>
  token + tokens.length <= scan.count &&
  tokens.every((wanted, index) => isSame(scan, token + index, wanted, isPrefix && index === tokens.length - 1))

/** After the character at `at`, with the marks on it. */
const endOf = (text: string, at: number): number => {
  const width = (offset: number): number => ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1)
  let end = at + width(at)
  while (end < text.length && kindOf(foldPoint(text.codePointAt(end) ?? 0)) === Kind.NOTHING) end += width(end)
  return end
}

/** At the place of each character: in which look it was seen last. Looks are more than 32 bits can count, in a server that runs for months. */
const lastSeen = new Float64Array(0x10000)
let looks = 0

/** Whether a text has the characters of any of the words: cutting it into tokens takes ten times as long. */
const mayHave = (text: string, words: Wanted[]): boolean => {
  looks += 1
  for (let at = 0; at < text.length; at++) {
    const original = text.codePointAt(at) ?? 0
    if (original > 0xffff) at += 1
    const code = foldPoint(original)
    if (code < lastSeen.length) lastSeen[code] = looks
  }
  const isSeen = (code: number): boolean => code >= lastSeen.length || lastSeen[code] === looks
  return words.some(({ tokens }) => tokens.every((token) => token.every(isSeen)))
}

/** Where the words stand in a text, found as the index finds them; in the order of the text. */
export const findRanges = (text: string, words: Wanted[]): Range[] => {
  if (!mayHave(text, words)) return []
  const scan = new Scan(text)
  const ranges: Range[] = []
  const firsts = words.map(({ tokens }) => tokens[0]?.[0])
  for (let token = 0; token < scan.count; token++) {
    const code = scan.codes[scan.from[token] ?? 0]
    for (let word = 0; word < words.length; word++) {
      const wanted = words[word]
      // Nearly always it ends here, 1,500 times an article.
      if (firsts[word] !== code || !wanted || !standsAt(scan, token, wanted)) continue
      const last = token + wanted.tokens.length - 1
      const from = scan.from[last] ?? 0
      const lastCode = wanted.isPrefix ? from + (wanted.tokens.at(-1)?.length ?? 1) : (scan.to[last] ?? 0)
      ranges.push({ start: scan.starts[scan.from[token] ?? 0] ?? 0, end: endOf(text, scan.starts[lastCode - 1] ?? 0), word })
    }
  }
  return ranges
}
