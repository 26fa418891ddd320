'use client'

import { useMemo, useRef } from 'react'

import type { Action } from '../../editorial/stages'
import type { Commands } from './keys/useKeys'
import type { LiveSuspect } from './marks/LiveText'
import { acceptSuspects, goTo, type Hands, joinHere, markPrintedSo, moveLine, moveToSuspect, turnInto } from './model/commands'
import type { DeskModel } from './model/DeskModel'

type Ways = {
  ask: (action: Action) => void
  setIsFinding: (isFinding: boolean) => void
  setIsHelping: (isHelping: boolean) => void
  setShown: (turn: (shown: { changes: boolean }) => { changes: boolean }) => void
  submit: (opensNext: boolean) => void
}

/** What keys and buttons do; nothing before the text stands in the editor. */
export const useCommands = (model: DeskModel, ways: Ways): Commands => {
  const latest = useRef(ways)
  latest.current = ways
  const left = useRef<LiveSuspect[]>([])

  return useMemo((): Commands => {
    const withHands = (run: (hands: Hands) => void) => (): void => {
      if (model.editor && model.marks) run({ editor: model.editor, marks: model.marks })
    }
    const settle = (suspect: LiveSuspect, isLeft: boolean): void => {
      const document = model.documents.find((each) => each.owns({ key: model.marks?.text.parts.find(({ node }) => node === suspect.node)?.key ?? '' }))
      if (!document || document.permissions.cannotEdit !== null) return
      document.settled = isLeft ? [...document.settled, suspect.key] : document.settled.filter((key) => key !== suspect.key)
      document.saver.changed()
    }
    const edit = (run: (hands: Hands) => void) => withHands((hands) => (model.canEdit ? run(hands) : undefined))
    return {
      accept: edit((hands) => {
        const { current } = hands.marks
        if (!current || current.proposal === null) return
        acceptSuspects(hands, [current])
        moveToSuspect(hands, 1)
      }),
      acceptAll: edit((hands) => {
        const { current, text } = hands.marks
        if (current) acceptSuspects(hands, text.suspects.filter(({ rule }) => rule === current.rule))
        moveToSuspect(hands, 1)
      }),
      changes: () => latest.current.setShown((shown) => ({ changes: !shown.changes })),
      crosshead: edit((hands) => turnInto(hands, 'crosshead')),
      find: () => latest.current.setIsFinding(true),
      join: edit(joinHere),
      keys: () => latest.current.setIsHelping(true),
      leave: edit((hands) => {
        const { current } = hands.marks
        if (!current) return
        left.current.push(current)
        settle(current, true)
        hands.marks.without(({ key }) => key === current.key)
        moveToSuspect(hands, 1)
      }),
      nextLine: withHands((hands) => moveLine(hands, 1, model.lines.length)),
      nextSuspect: withHands((hands) => moveToSuspect(hands, 1)),
      note: edit((hands) => turnInto(hands, 'note')),
      previousLine: withHands((hands) => moveLine(hands, -1, model.lines.length)),
      previousSuspect: withHands((hands) => moveToSuspect(hands, -1)),
      printedSo: edit(markPrintedSo),
      problem: () => latest.current.ask('flag'),
      save: () => void model.flush(),
      submit: () => latest.current.submit(false),
      submitNext: () => latest.current.submit(true),
      takeBack: edit((hands) => {
        const suspect = left.current.pop()
        if (!suspect) return
        settle(suspect, false)
        hands.marks.look()
        const found = hands.marks.text.suspects.find(({ key }) => key === suspect.key)
        if (found) goTo(hands, found)
      }),
    }
  }, [model])
}
