'use client'

import { type RefObject, useState } from 'react'

import { useWords } from '../shared/useWords'
import type { Badge } from './badges'
import type { Hands } from './commands/Hands'
import { lineCommands } from './commands/lineCommands'
import { partCommands } from './commands/partCommands'
import { unitCommands } from './commands/unitCommands'
import { type CommandName, type Commands, KEY_MAP } from './keyMap'
import type { Row } from './rowsOf'
import type { Cutting } from './useCutting'
import { useQuestion } from './useQuestion'
import type { Selection } from './useSelection'

const wordsOf = (command: CommandName) => (KEY_MAP.find((each) => each.command === command) as (typeof KEY_MAP)[number]).words

type Given = {
  badge: (unit: { id: string }) => Badge; cutting: Cutting; list: RefObject<HTMLDivElement | null>; rows: readonly Row[]; selection: Selection
}

/** Each command of the view, on the selected lines, or on the one that the keys are on. */
export const useCommands = ({ badge, cutting, list, rows, selection }: Given) => {
  const say = useWords()
  const { ask, close, question } = useQuestion(list)
  const [isHelp, setIsHelp] = useState(false)
  const here = rows[selection.at]
  const selected = rows.filter(({ key }) => selection.selected.has(key))
  const hands: Hands = {
    ask, badge, cutting, here, say,
    chosen: selected.length > 0 ? selected : here ? [here] : [],
    run: (operation, command) => {
      close()
      if (cutting.apply(operation, wordsOf(command))) selection.clear()
    },
  }
  const commands: Commands = {
    ...lineCommands(hands), ...partCommands(hands), ...unitCommands(hands),
    keys: () => setIsHelp(true), redo: cutting.redo, save: () => void cutting.save(), undo: cutting.undo,
  }
  return { closeHelp: () => setIsHelp(false), closeQuestion: close, commands, isHelp, question }
}
