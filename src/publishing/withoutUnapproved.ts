import { alignToSource, type Gap, gapsAgainst, type Letter, lettersOf, type Part } from '../editorial/proofing'
import { placedLines } from './readLines'
import type { ReadLine, SourceReading } from './sourceReading'

/** A shorter run that was taken out is a misreading: a doubled character, dust that was read as points. */
const LEAST_REMOVED = 4

/** How many of the letters of each line a gap has lost. */
const lostOfLines = ({ lost }: Gap): Map<number, number> => {
  const counts = new Map<number, number>()
  for (const { text } of lost) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/** Taken out, and not read anew: not half as much stands in its place. */
const isRemoved = (gap: Gap, printed: readonly number[]): boolean =>
  gap.typed.length * 2 < gap.lost.length &&
  (gap.lost.length >= LEAST_REMOVED || [...lostOfLines(gap)].some(([line, lost]) => lost === printed[line]))

/** The text without some of its characters, and without the blanks that stood beside them alone. */
const without = (text: string, letters: readonly Letter[]): string => {
  const out = new Set(letters.flatMap(({ at }) => ((text.codePointAt(at) as number) > 0xffff ? [at, at + 1] : [at])))
  return text.split('').map((unit, at) => (out.has(at) ? '' : unit)).join('').trim()
}

/**
 * The machine's reading as far as readers may have it. What was read and is no part of the approved text was not approved: a
 * line that runs across two columns holds words of a neighbour, a whole line may belong elsewhere or have been struck out on
 * purpose. So a stretch that was taken out, and not merely read anew, is left out, and counted in `withheld`.
 *
 * line `全市安企生产月 王某，电话6233017`, approved `全市安全生产月` → text `全市安企生产月`, withheld 12
 * @param parts the approved text.
 */
export const withoutUnapproved = (parts: readonly Part[], source: readonly SourceReading[]): SourceReading[] => {
  const lines = placedLines(source)
  const printed = lines.map((line) => lettersOf([line]).codes.length)
  const removed = new Map<number, Letter[]>()
  for (const gap of gapsAgainst(parts, lines, alignToSource(parts, lines)).filter((each) => isRemoved(each, printed))) {
    for (const letter of gap.lost) removed.set(letter.text, [...(removed.get(letter.text) ?? []), letter])
  }
  let index = -1
  return source.map((reading) => ({
    ...reading,
    lines: reading.lines.map((line): ReadLine => {
      index += 1
      const letters = removed.get(index)
      return letters ? { ...line, text: without(line.text, letters), withheld: letters.length } : line
    }),
  }))
}
