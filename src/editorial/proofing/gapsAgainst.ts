import { letterIndex, takenOf } from './letterIndex'
import { type Letters, lettersOf } from './letters'
import { indexesOf, ROLE_GROUPS } from './roleGroups'
import type { Part, PlacedLine, SourceAlignment } from './types'

/** One character that is no blank: the index of its part or line, and its offset there in UTF-16 units. */
export type Letter = { text: number; at: number }

/** Between two characters that are the same: what stands on the lines and in no part, and what was typed there instead. */
export type Gap = { lost: Letter[]; typed: Letter[] }

const slice = ({ offset, text }: Letters, from: number, to: number): Letter[] =>
  Array.from({ length: to - from }, (_, index) => ({ text: text[from + index] as number, at: offset[from + index] as number }))

/**
 * Where a text differs from its lines, letter by letter and in the order of the text; each letter that is not the same
 * stands in one gap. Blanks and widths do not count. (`changesAgainst` shows the same to people.)
 *
 * line `全市安企生产月`, part `全市安全生产月` → `[{ lost: [{ text: 0, at: 3 }], typed: [{ text: 0, at: 3 }] }]`
 */
export const gapsAgainst = (parts: readonly Part[], lines: readonly PlacedLine[], alignment: SourceAlignment): Gap[] => {
  const taken = takenOf(lines, alignment)
  const isLost = ({ at, text }: Letter): boolean => (taken[text] as Uint8Array)[at] === 0
  return ROLE_GROUPS.flatMap((group) => {
    const [text, source] = [lettersOf(parts, indexesOf(parts, group)), lettersOf(lines, indexesOf(lines, group))]
    const indexOf = letterIndex(source)
    const gaps: Gap[] = []
    let [textDone, sourceDone] = [0, 0]
    const close = (textTo: number, sourceTo: number): void => {
      const gap = { lost: slice(source, sourceDone, sourceTo).filter(isLost), typed: slice(text, textDone, textTo) }
      if (gap.lost.length + gap.typed.length > 0) gaps.push(gap)
    }
    for (let at = 0; at < text.codes.length; at++) {
      const { line, offset } = alignment.parts[text.text[at] as number] as SourceAlignment['parts'][number]
      const unit = text.offset[at] as number
      if ((line[unit] as number) < 0) continue
      const own = indexOf(line[unit] as number, offset[unit] as number)
      // One from another group's line parts what was typed around it, and takes nothing from this group.
      const isOwn = own !== undefined && own >= sourceDone
      close(at, isOwn ? own : sourceDone)
      textDone = at + 1
      if (isOwn) sourceDone = own + 1
    }
    close(text.codes.length, source.codes.length)
    return gaps
  })
}
