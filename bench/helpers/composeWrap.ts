export interface Measure {
  /** Cells of a full line; a Han character is one, a digit or Latin letter half. */
  width: number
  /** Cells that the first line leaves free. */
  indent: number
  /** Whether numbers break at the line's end. */
  splitsNumbers: boolean
}

const cellsOf = (text: string): number => [...text].reduce((sum, char) => sum + (/[\x20-\x7e]/u.test(char) ? 0.5 : 1), 0)

const CLOSERS = /^[，。、；：！？）》」』”’】〉…—%％]/u
const OPENERS = /[（《「『“‘【〈]$/u

/**
 * Sets text in lines as a compositor does: no line opens with closing punctuation or ends with an opening quote.
 *
 * `今年6月，全市…` in 5 cells → `今年6月，`, `全市…`
 */
export function wrap(text: string, { width, indent, splitsNumbers }: Measure): string[] {
  const tokens = text.match(splitsNumbers ? /./gsu : /[-\dA-Za-z.%+]+|./gsu) ?? []
  const lines: string[] = []
  let line = ''
  for (const token of tokens) {
    const room = lines.length === 0 ? width - indent : width
    const isFull = cellsOf(line) + cellsOf(token) > room
    // closing punctuation hangs, once
    if (!isFull || line === '' || (CLOSERS.test(token) && cellsOf(line) <= room)) {
      line += token
      continue
    }
    const kept = line.replace(OPENERS, '')
    lines.push(kept === '' ? line : kept)
    line = kept === '' ? token : line.slice(kept.length) + token
    line = line.replace(/^ +/u, '')
  }
  if (line !== '') lines.push(line)
  return lines.map((one) => one.trim()).filter((one) => one !== '')
}

/** Breaks a heading in two near its middle, at its gap or in mid-word. Null where it is too short for it. */
export function breakHeading(text: string, isAtGap: boolean, shift: number): [string, string] | null {
  if (isAtGap) {
    const at = text.indexOf(' ')
    return at < 0 || text.indexOf(' ', at + 1) >= 0 ? null : [text.slice(0, at), text.slice(at + 1)]
  }
  const chars = [...text.replace(/ /gu, '')]
  if (chars.length < 12) return null
  const at = (chars.length >> 1) + shift
  const first = chars.slice(0, at).join('')
  const second = chars.slice(at).join('')
  const isInNumber = /[\dA-Za-z.%]$/u.test(first) && /^[\dA-Za-z.%]/u.test(second)
  return isInNumber || CLOSERS.test(second) || OPENERS.test(first) ? null : [first, second]
}
