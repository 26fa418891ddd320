import { GroupChanges, type GroupSides } from './GroupChanges'
import { letterIndex, takenOf } from './letterIndex'
import { lettersOf } from './letters'
import { indexesOf, ROLE_GROUPS } from './roleGroups'
import type { Change, Part, PlacedLine, SourceAlignment } from './types'

/** Walks along one group's text from one letter that has a source to the next; what lies between on either side was changed. */
const changesOfGroup = (sides: GroupSides, alignment: SourceAlignment): Change[] => {
  const { source, text } = sides
  const group = new GroupChanges(sides)
  const indexOf = letterIndex(source)
  let [textDone, sourceDone, pairedBefore] = [0, 0, -2]
  for (let at = 0; at < text.codes.length; at++) {
    const { line, offset } = alignment.parts[text.text[at] as number] as SourceAlignment['parts'][number]
    const unit = text.offset[at] as number
    if ((line[unit] as number) < 0) continue
    const own = indexOf(line[unit] as number, offset[unit] as number)
    if (own === undefined || own < sourceDone) {
      // It comes from another group's line: what was typed before it is one change, what was deleted is found later.
      group.replaced(textDone, at, sourceDone, sourceDone)
      textDone = at + 1
      continue
    }
    group.replacedAround(textDone, at, sourceDone, own)
    if (pairedBefore === at - 1 && sourceDone === own) group.compareBlank(at, own)
    ;[textDone, sourceDone, pairedBefore] = [at + 1, own + 1, at]
  }
  group.replacedAround(textDone, text.codes.length, sourceDone, source.codes.length)
  return group.changes
}

/**
 * What was changed against the source, in the order of the parts. A deletion and an insertion in one place are one
 * replacement. Blanks beside Chinese characters and a character set in another width (`,` → `，`) are no changes: print and
 * import make them. Nor are splits and joins of paragraphs.
 *
 * line `全市安企生产月`, part `全市安全生产月` → `[{ part: 0, start: 3, end: 4, was: '企', is: '全', kind: 'replacement', lines: [0] }]`
 */
export const changesAgainst = (parts: readonly Part[], lines: readonly PlacedLine[], alignment: SourceAlignment): Change[] => {
  if (parts.length === 0) return []
  const taken = takenOf(lines, alignment)
  return ROLE_GROUPS.flatMap((group) => {
    const [text, source] = [lettersOf(parts, indexesOf(parts, group)), lettersOf(lines, indexesOf(lines, group))]
    return changesOfGroup({ group, lines, parts, source, taken, text }, alignment)
  }).sort((a, b) => a.part - b.part || a.start - b.start || a.end - b.end)
}
