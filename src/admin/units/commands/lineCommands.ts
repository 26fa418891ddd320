import { SHEET_ROLES } from '../../../editorial/cutting/roles'
import type { SheetUnit } from '../../../editorial/cutting/sheet'
import type { Commands } from '../keyMap'
import { placeIn } from '../placeIn'
import { SHEET_ROLE_WORDS, WORDS } from '../words'
import { choiceOf } from './choiceOf'
import type { Hands } from './Hands'

/** What is done with the chosen lines: a new article, to another unit, another role. */
export const lineCommands = (hands: Hands): Pick<Commands, 'move' | 'newArticle' | 'setRole' | 'split' | 'splitPart'> => {
  const { ask, chosen, cutting: { units }, here, run, say } = hands
  const lines = chosen.map(({ line }) => line)
  const hasAll = (unit: SheetUnit): boolean => chosen.every((row) => row.unit.id === unit.id)
  return {
    newArticle: () => run({ lines, op: 'newArticle' }, 'newArticle'),
    move: () => ask({
      choices: units.filter((unit) => !hasAll(unit)).map(choiceOf(hands)),
      pick: (to) => {
        const unit = units.find(({ id }) => id === to)
        if (unit) run({ before: placeIn(unit, chosen), lines, op: 'move', to }, 'move')
      },
      title: say(WORDS.pickMove(lines.length)),
    }),
    setRole: () => ask({
      choices: SHEET_ROLES.map((role, index) => ({ badge: { hue: 0, name: String(index + 1) }, id: role, title: say(SHEET_ROLE_WORDS[role]) })),
      pick: (id) => {
        const role = SHEET_ROLES.find((each) => each === id)
        if (role) run({ lines, op: 'setRole', role }, 'setRole')
      },
      title: say(WORDS.pickRole(lines.length)),
    }),
    split: () => here && run({ before: here.line, op: 'split' }, 'split'),
    splitPart: () => here && run({ before: here.line, op: 'splitPart' }, 'splitPart'),
  }
}
