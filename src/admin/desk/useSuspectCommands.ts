'use client'

import { useMemo, useRef } from 'react'

import type { Words } from '../shared/useWords'
import type { Commands } from './keyMap'
import type { LiveSuspect } from './marks/LiveText'
import { acceptSuspects, goTo, type Hands, moveToSuspect } from './model/commands'
import type { DeskModel } from './model/DeskModel'
import { WORDS } from './words'

type SuspectCommands = Pick<Commands, 'accept' | 'acceptAll' | 'leave' | 'nextSuspect' | 'previousSuspect' | 'takeBack'>

/** A suspect left, or taken back, is saved with the text it stands in. */
const settle = (model: DeskModel, suspect: LiveSuspect, isLeft: boolean): void => {
  const key = model.marks?.text.parts.find(({ node }) => node === suspect.node)?.key ?? ''
  const document = model.documents.find((each) => each.owns({ key }))
  if (!document || document.permissions.cannotEdit !== null) return
  model.settle(document, isLeft ? [...document.settled, suspect.key] : document.settled.filter((each) => each !== suspect.key))
}

const ROUND = { [-1]: WORDS.roundBack, 1: WORDS.round }

/** What keys and buttons do with suspects. What a key did not do, or did unseen, is said: `tell`. */
export const useSuspectCommands = (model: DeskModel, tell: (words: Words | null) => void): SuspectCommands => {
  const latest = useRef(tell)
  latest.current = tell
  const left = useRef<LiveSuspect[]>([])

  return useMemo((): SuspectCommands => {
    const say = (words: Words | null): void => latest.current(words)
    const run = (each: (hands: Hands) => void, isEdit = true) => (): void => {
      if (model.editor && model.marks && (!isEdit || model.canEdit)) each({ editor: model.editor, marks: model.marks })
    }
    const move = (hands: Hands, direction: -1 | 1, none: Words): void => {
      const moved = moveToSuspect(hands, direction)
      say(moved === 'none' ? none : moved === 'round' ? ROUND[direction] : null)
    }
    const withCurrent = (each: (hands: Hands, current: LiveSuspect) => void) =>
      run((hands) => {
        const { current, text } = hands.marks
        if (current) each(hands, current)
        else say(text.suspects.length > 0 ? WORDS.pickSuspect : WORDS.noSuspects)
      })
    return {
      accept: withCurrent((hands, current) => {
        if (current.proposal === null) return say(WORDS.noProposal)
        acceptSuspects(hands, [current])
        move(hands, 1, WORDS.noneLeft)
      }),
      acceptAll: withCurrent((hands, { rule }) => {
        const same = hands.marks.text.suspects.filter((suspect) => suspect.rule === rule && suspect.proposal !== null)
        if (same.length === 0) return say(WORDS.noProposal)
        acceptSuspects(hands, same)
        move(hands, 1, WORDS.noneLeft)
      }),
      leave: withCurrent((hands, current) => {
        left.current = [...left.current.filter(({ key }) => key !== current.key), current]
        settle(model, current, true)
        hands.marks.without(({ key }) => key === current.key)
        move(hands, 1, WORDS.noneLeft)
        // The button may have gone with the suspect, and the next key may be undo.
        hands.editor.getRootElement()?.focus({ preventScroll: true })
      }),
      nextSuspect: run((hands) => move(hands, 1, WORDS.noSuspects), false),
      previousSuspect: run((hands) => move(hands, -1, WORDS.noSuspects), false),
      takeBack: run((hands) => {
        const settled = new Set(model.documents.flatMap((document) => document.settled))
        // What undo has taken back is open already.
        const suspect = left.current.findLast(({ key }) => settled.has(key))
        if (!suspect) return say(WORDS.noneToTakeBack)
        say(null)
        settle(model, suspect, false)
        hands.marks.look()
        const found = hands.marks.text.suspects.find(({ key }) => key === suspect.key)
        if (found) goTo(hands, found)
      }),
    }
  }, [model])
}
