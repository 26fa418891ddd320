'use client'

import type { Operation } from '../../editorial/cutting/operation'
import { MOST_OPERATIONS } from '../../editorial/cutting/readOperations'
import { type CutSteps, doOperation, openSteps, redo, sheetNow, undo } from '../../editorial/cutting/steps'
import { turnedRoles } from '../../editorial/cutting/turnedRoles'
import { useWords, type Words } from '../shared/useWords'
import type { OpenPage } from './OpenPage'
import { turnedWords } from './turnedWords'
import type { Tell } from './useNotice'
import { WORDS } from './words'

/** `isHeld`: the server is being asked, and nothing may change until it has answered. */
type Given = { isHeld: () => boolean; open: OpenPage | null; setOpen: (open: OpenPage) => void; tell: Tell }

/** The steps that are not saved yet: done, undone, done again, thrown away. Nothing of this asks the server. */
export const useSteps = ({ isHeld, open, setOpen, tell }: Given) => {
  const say = useWords()

  const apply = (operation: Operation, what: Words): boolean => {
    if (!open || isHeld()) return false
    if (open.steps.done.length >= MOST_OPERATIONS) {
      tell('refused', say(WORDS.tooMany(open.steps.done.length)))
      return false
    }
    const next = doOperation(open.steps, operation)
    if ('refused' in next) {
      tell('refused', say(next.message))
      return false
    }
    setOpen({ ...open, steps: next })
    // A role that was asked for is no news.
    const turned = operation.op === 'setRole' ? [] : turnedRoles(sheetNow(open.steps), sheetNow(next))
    tell('done', [say(WORDS.did(say(what))), ...(turned.length > 0 ? [say(turnedWords(turned))] : [])].join(' '))
    return true
  }

  const turn = (how: (steps: CutSteps) => CutSteps, done: Words, nothing: Words): void => {
    if (!open || isHeld()) return
    const steps = how(open.steps)
    if (steps === open.steps) return tell('refused', say(nothing))
    setOpen({ ...open, steps })
    tell('done', say(done))
  }

  const discard = (): void => {
    if (!open || isHeld()) return
    setOpen({ ...open, steps: openSteps(open.steps.first) })
    tell('done', say(WORDS.discarded))
  }

  return {
    apply, discard,
    redo: () => turn(redo, WORDS.redone, WORDS.nothingToRedo),
    undo: () => turn(undo, WORDS.undone, WORDS.nothingToUndo),
  }
}
