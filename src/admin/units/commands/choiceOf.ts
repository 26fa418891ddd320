import type { SheetUnit } from '../../../editorial/cutting/sheet'
import type { Choice } from '../Pick'
import { titleOfUnit } from '../titleOfUnit'
import { WORDS } from '../words'
import type { Hands } from './Hands'

/** A unit as one of the answers to a question. */
export const choiceOf = ({ badge, say }: Hands) => (unit: SheetUnit): Choice => ({
  badge: badge(unit), id: unit.id, title: titleOfUnit(unit) || say(WORDS.empty), ...(unit.locked ? { note: say(WORDS.locked) } : {}),
})
