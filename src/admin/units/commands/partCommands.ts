import { findPiece } from '../../../editorial/cutting/findPiece'
import type { SheetUnit } from '../../../editorial/cutting/sheet'
import { sheetNow } from '../../../editorial/cutting/steps'
import { lineKey } from '../../../editorial/lineKey'
import type { CommandName, Commands } from '../keyMap'
import { WORDS } from '../words'
import type { Hands } from './Hands'

/** The part that begins on the line, where another one ends on it. */
const partHere = ({ cutting: { open }, here }: Hands): { index: number; unit: SheetUnit } | null => {
  const place = open && here ? findPiece(sheetNow(open.steps), here.line) : null
  if (!place || !here) return null
  const begun = place.unit.parts.findLastIndex(({ pieces }) => pieces[0]?.line && lineKey(pieces[0].line) === here.key)
  return { index: begun < 0 ? place.index : begun, unit: place.unit }
}

/** What is done with the heading or paragraph of the line: joined with the one before, moved within its unit. */
export const partCommands = (hands: Hands): Pick<Commands, 'mergeParts' | 'partDown' | 'partUp'> => {
  const { cutting, run, say } = hands
  const shift = (by: -1 | 1, command: CommandName): void => {
    const place = partHere(hands)
    if (!place) return
    const { index, unit } = place
    const isLast = index + 1 >= unit.parts.length
    if ((by < 0 && index === 0) || (by > 0 && isLast)) return cutting.tell('refused', say(WORDS.atEdge))
    const before = by < 0 ? index - 1 : index + 2
    run({ before: before >= unit.parts.length ? null : before, op: 'reorderPart', part: index, unit: unit.id }, command)
  }
  return {
    mergeParts: () => {
      const place = partHere(hands)
      if (place) run({ op: 'mergeParts', part: place.index, unit: place.unit.id }, 'mergeParts')
    },
    partDown: () => shift(1, 'partDown'),
    partUp: () => shift(-1, 'partUp'),
  }
}
