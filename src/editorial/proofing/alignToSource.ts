import { isBlankCode } from './characters'
import { findCopy } from './findCopy'
import { type Letters, lettersOf } from './letters'
import { pairInOrder } from './pairInOrder'
import { groupOf, indexesOf, ROLE_GROUPS } from './roleGroups'
import type { Part, PartAlignment, PlacedLine, SourceAlignment } from './types'

/** A shorter run that stands in another group is chance, unless it is all that is left of its part. */
const LEAST_MOVED = 4

type Link = { parts: Letters; lines: Letters; pairs: Int32Array }

const isPairAt = ({ codes }: Letters, at: number): boolean => (codes[at] as number) > 0xffff

const write = (into: readonly PartAlignment[], { lines, pairs, parts }: Link, from = 0, to = pairs.length): void => {
  for (let at = from; at < to; at++) {
    const other = pairs[at] as number
    if (other < 0) continue
    const { line, offset } = into[parts.text[at] as number] as PartAlignment
    const unit = parts.offset[at] as number
    for (let half = 0; half <= (isPairAt(parts, at) ? 1 : 0); half++) {
      line[unit + half] = lines.text[other] as number
      offset[unit + half] = (lines.offset[other] as number) + half
    }
  }
}

const pairLetters = (parts: Letters, lines: Letters): Link => ({ lines, pairs: pairInOrder(parts.codes, lines.codes), parts })

const pick = ({ codes, offset, text }: Letters, keeps: (at: number) => boolean): Letters => {
  const kept = Int32Array.from({ length: codes.length }, (_, at) => at).filter(keeps)
  return { codes: kept.map((at) => codes[at] as number), offset: kept.map((at) => offset[at] as number), text: kept.map((at) => text[at] as number) }
}

/** What somebody gave another role: the rest of a part is looked for among the rest of the lines of other groups. */
const pairMoved = (parts: readonly Part[], lines: readonly PlacedLine[], into: readonly PartAlignment[]): void => {
  const taken = lines.map(({ text }) => new Uint8Array(text.length))
  for (const { line, offset } of into) line.forEach((index, at) => index >= 0 && ((taken[index] as Uint8Array)[offset[at] as number] = 1))
  for (const group of ROLE_GROUPS) {
    const all = lettersOf(parts, indexesOf(parts, group))
    const open = pick(all, (at) => (into[all.text[at] as number] as PartAlignment).line[all.offset[at] as number] === -1)
    if (open.codes.length === 0) continue
    const others = lines.flatMap(({ role }, index) => (groupOf(role) === group ? [] : [index]))
    const allLines = lettersOf(lines, others)
    const rest = pick(allLines, (at) => (taken[allLines.text[at] as number] as Uint8Array)[allLines.offset[at] as number] === 0)
    if (rest.codes.length === 0) continue
    const link = pairLetters(open, rest)
    for (let from = 0; from < link.pairs.length; from++) {
      if ((link.pairs[from] as number) < 0) continue
      let to = from + 1
      while (to < link.pairs.length && link.pairs[to] === (link.pairs[to - 1] as number) + 1 && open.text[to] === open.text[from]) to++
      if (to - from >= LEAST_MOVED || to - from === open.codes.length) {
        write(into, link, from, to)
        for (let at = from; at < to; at++) {
          const other = link.pairs[at] as number
          ;(taken[rest.text[other] as number] as Uint8Array)[rest.offset[other] as number] = 1
        }
      }
      from = to - 1
    }
  }
}

/** What of a byline or dateline has no line of its own was taken from the body, where it still stands. */
const pairCopies = (parts: readonly Part[], lines: readonly PlacedLine[], into: readonly PartAlignment[]): void => {
  parts.forEach(({ role }, index) => {
    if (role !== 'byline' && role !== 'dateline') return
    const all = lettersOf(parts, [index])
    const own = pick(all, (at) => (into[index] as PartAlignment).line[all.offset[at] as number] === -1)
    if (own.codes.length < 2) return
    const body = lettersOf(lines, indexesOf(lines, 'body'))
    write(into, { lines: body, pairs: findCopy(own, body), parts: own })
  })
}

/** A blank between two characters of one line is that line's blank, where it has one there. */
const pairBlanks = (parts: readonly Part[], lines: readonly PlacedLine[], into: readonly PartAlignment[]): void => {
  parts.forEach(({ text }, index) => {
    const { line, offset } = into[index] as PartAlignment
    for (let at = 1; at < text.length; at++) {
      if (!isBlankCode(text.charCodeAt(at))) continue
      const own = line[at - 1] as number
      if (own < 0) continue
      const next = (offset[at - 1] as number) + 1
      if (isBlankCode((lines[own] as PlacedLine).text.charCodeAt(next))) {
        line[at] = own
        offset[at] = next
      }
    }
  })
}

/**
 * Says for each character of a text which character of its source lines it is, by what they have in common: blanks and
 * widths do not count (the import takes blanks out and may fold widths). Within one role group the order is that of the
 * lines, and as many characters as possible are paired (src/editorial/proofing/pairInOrder.ts); what was given another
 * role is found in runs of 4 and more. A byline or dateline without a line of its own is a copy: its characters are also the body's.
 *
 * lines `全市安全生` / `产月`, part `全市安企生产月` → 0:0 0:1 0:2 -1 0:4 1:0 1:1
 */
export const alignToSource = (parts: readonly Part[], lines: readonly PlacedLine[]): SourceAlignment => {
  const into = parts.map(({ text }): PartAlignment => ({ line: new Int32Array(text.length).fill(-1), offset: new Int32Array(text.length).fill(-1) }))
  for (const group of ROLE_GROUPS) {
    const own = indexesOf(parts, group)
    if (own.length === 0) continue
    write(into, pairLetters(lettersOf(parts, own), lettersOf(lines, indexesOf(lines, group))))
  }
  pairMoved(parts, lines, into)
  pairCopies(parts, lines, into)
  pairBlanks(parts, lines, into)
  return { parts: into }
}
