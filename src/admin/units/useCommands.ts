'use client'

import { type RefObject, useState } from 'react'

import { findPiece } from '../../editorial/cutting/findPiece'
import { sheetNow } from '../../editorial/cutting/history'
import { lineKey, type SheetUnit } from '../../editorial/cutting/sheet'
import { SHEET_ROLES } from '../../editorial/cutting/roles'
import { useWords } from '../useWords'
import type { Badge } from './badges'
import { KEY_BINDINGS, type CommandName } from './keyMap'
import type { Choice } from './Pick'
import { placeIn } from './placeIn'
import type { Row } from './rowsOf'
import { titleOfUnit } from './titleOfUnit'
import type { Cutting } from './useCutting'
import type { Selection } from './useSelection'
import type { Commands } from './useUnitKeys'
import { SHEET_ROLE_WORDS, WORDS } from './words'

/** What is asked before a command can be done. */
export type Question = { choices: Choice[]; pick: (id: string) => void; title: string }

const NO_ARTICLE = '-'

const wordsOf = (command: CommandName) => (KEY_BINDINGS.find((each) => each.command === command) as (typeof KEY_BINDINGS)[number]).words

type Given = {
  badge: (unit: { id: string }) => Badge; cutting: Cutting; list: RefObject<HTMLDivElement | null>; rows: readonly Row[]; selection: Selection
}

/** Each command of the view, on the selected lines, or on the one that the keys are on. */
export const useCommands = ({ badge, cutting, list, rows, selection }: Given) => {
  const say = useWords()
  const [question, setQuestion] = useState<Question | null>(null)
  const [isHelp, setIsHelp] = useState(false)
  const { apply, open, units } = cutting
  const here = rows[selection.at]
  const selected = rows.filter(({ key }) => selection.selected.has(key))
  const chosen = selected.length > 0 ? selected : here ? [here] : []
  const lines = chosen.map(({ line }) => line)

  /** The list has the focus again, and what was selected is done with. */
  const run = (operation: Parameters<Cutting['apply']>[0], command: CommandName): void => {
    if (apply(operation, wordsOf(command))) selection.clear()
  }
  const answered = (operation: Parameters<Cutting['apply']>[0], command: CommandName): void => {
    setQuestion(null)
    run(operation, command)
  }
  const askFor = (next: Question): void => {
    list.current?.focus({ preventScroll: true })
    setQuestion(next)
  }
  const choiceOf = (unit: SheetUnit): Choice => ({
    badge: badge(unit), id: unit.id, title: titleOfUnit(unit) || say(WORDS.empty), ...(unit.locked ? { note: say(WORDS.locked) } : {}),
  })
  const others = (unit: SheetUnit): SheetUnit[] => units.filter(({ id }) => id !== unit.id)

  /** Among those of its kind. */
  const shift = (by: -1 | 1, command: CommandName): void => {
    if (!here) return
    const same = units.filter(({ kind }) => kind === here.unit.kind)
    const at = same.findIndex(({ id }) => id === here.unit.id)
    const before = by < 0 ? same[at - 1] : same[at + 2]
    if ((by < 0 && !before) || (by > 0 && at + 1 >= same.length)) return cutting.tell('refused', say(WORDS.atEdge))
    run({ before: before?.id ?? null, op: 'reorder', unit: here.unit.id }, command)
  }
  /** The part that begins on the line, where another one ends on it. */
  const partHere = (): { index: number; unit: SheetUnit } | null => {
    const place = open && here ? findPiece(sheetNow(open.history), here.line) : null
    if (!place || !here) return null
    const begun = place.unit.parts.findLastIndex(({ pieces }) => pieces[0]?.line && lineKey(pieces[0].line) === here.key)
    return { index: begun < 0 ? place.index : begun, unit: place.unit }
  }
  const shiftPart = (by: -1 | 1, command: CommandName): void => {
    const place = partHere()
    if (!place) return
    const { index, unit } = place
    const isLast = index + 1 >= unit.parts.length
    if ((by < 0 && index === 0) || (by > 0 && isLast)) return cutting.tell('refused', say(WORDS.atEdge))
    const before = by < 0 ? index - 1 : index + 2
    run({ before: before >= unit.parts.length ? null : before, op: 'reorderPart', part: index, unit: unit.id }, command)
  }

  const commands: Commands = {
    newArticle: () => run({ lines, op: 'newArticle' }, 'newArticle'),
    move: () => {
      const isAllOf = (unit: SheetUnit): boolean => chosen.every((row) => row.unit.id === unit.id)
      askFor({
        choices: units.filter((unit) => !isAllOf(unit)).map(choiceOf), title: say(WORDS.pickMove(lines.length)),
        pick: (to) => {
          const unit = units.find(({ id }) => id === to)
          if (unit) answered({ before: placeIn(unit, chosen), lines, op: 'move', to }, 'move')
        },
      })
    },
    setRole: () => askFor({
      choices: SHEET_ROLES.map((role, index) => ({ badge: { hue: 0, name: String(index + 1) }, id: role, title: say(SHEET_ROLE_WORDS[role]) })),
      title: say(WORDS.pickRole(lines.length)),
      pick: (id) => {
        const role = SHEET_ROLES.find((each) => each === id)
        if (role) answered({ lines, op: 'setRole', role }, 'setRole')
      },
    }),
    split: () => here && run({ before: here.line, op: 'split' }, 'split'),
    splitPart: () => here && run({ before: here.line, op: 'splitPart' }, 'splitPart'),
    mergeParts: () => {
      const place = partHere()
      if (place) run({ op: 'mergeParts', part: place.index, unit: place.unit.id }, 'mergeParts')
    },
    merge: () => here && askFor({
      choices: others(here.unit).map(choiceOf), title: say(WORDS.pickMerge(badge(here.unit).name)),
      pick: (into) => answered({ into, op: 'merge', unit: here.unit.id }, 'merge'),
    }),
    linkPhoto: () => {
      if (here?.unit.kind !== 'caption') return cutting.tell('refused', say(WORDS.notCaption))
      askFor({
        choices: [...units.filter(({ kind }) => kind === 'article').map(choiceOf), { badge: { hue: 0, name: NO_ARTICLE }, id: NO_ARTICLE, title: say(WORDS.noArticle) }],
        title: say(WORDS.pickArticle),
        pick: (id) => answered({ article: id === NO_ARTICLE ? null : id, op: 'linkPhoto', unit: here.unit.id }, 'linkPhoto'),
      })
    },
    up: () => shift(-1, 'up'),
    down: () => shift(1, 'down'),
    partUp: () => shiftPart(-1, 'partUp'),
    partDown: () => shiftPart(1, 'partDown'),
    undo: cutting.undo,
    redo: cutting.redo,
    save: () => void cutting.save(),
    keys: () => setIsHelp(true),
  }
  return { closeHelp: () => setIsHelp(false), closeQuestion: () => setQuestion(null), commands, isHelp, question }
}
