'use client'

import { useMemo, useRef } from 'react'

import type { Action } from '../../editorial/stages'
import type { Words } from '../shared/useWords'
import type { Commands } from './keyMap'
import { type Hands, joinHere, markPrintedSo, moveLine, turnInto } from './model/commands'
import type { DeskModel } from './model/DeskModel'
import { useSuspectCommands } from './useSuspectCommands'

type Ways = {
  ask: (action: Action) => void
  find: () => void
  openQueue: () => void
  setIsHelping: (isHelping: boolean) => void
  setShown: (turn: (shown: { changes: boolean }) => { changes: boolean }) => void
  submit: (opensNext: boolean) => void
  tell: (words: Words | null) => void
}

/** What keys and buttons do; nothing before the text stands in the editor. */
export const useCommands = (model: DeskModel, ways: Ways): Commands => {
  const latest = useRef(ways)
  latest.current = ways
  const suspects = useSuspectCommands(model, ways.tell)

  return useMemo((): Commands => {
    const withHands = (run: (hands: Hands) => void) => (): void => {
      if (model.editor && model.marks) run({ editor: model.editor, marks: model.marks })
    }
    const edit = (run: (hands: Hands) => void) => withHands((hands) => (model.canEdit ? run(hands) : undefined))
    return {
      ...suspects,
      changes: () => latest.current.setShown((shown) => ({ changes: !shown.changes })),
      crosshead: edit((hands) => turnInto(hands, 'crosshead')),
      find: () => latest.current.find(),
      join: edit(joinHere),
      keys: () => latest.current.setIsHelping(true),
      merge: () => model.putOff(false),
      nextLine: withHands((hands) => moveLine(hands, 1, model.lines.length)),
      note: edit((hands) => turnInto(hands, 'note')),
      previousLine: withHands((hands) => moveLine(hands, -1, model.lines.length)),
      printedSo: edit(markPrintedSo),
      problem: () => latest.current.ask('flag'),
      queue: () => latest.current.openQueue(),
      save: () => void model.flush(),
      submit: () => latest.current.submit(false),
      submitNext: () => latest.current.submit(true),
    }
  }, [model, suspects])
}
