'use client'

import { useCallback, useEffect, useState } from 'react'

import type { UnitsAnswer } from '../../desk/units/UnitsAnswer'
import { doAgain } from '../../editorial/cutting/doAgain'
import type { SheetUnit } from '../../editorial/cutting/sheet'
import { openSteps, operationsDone, sheetNow } from '../../editorial/cutting/steps'
import type { Failure } from '../shared/askApi'
import { useApi } from '../shared/useApi'
import { useWords, type Words } from '../shared/useWords'
import { type Badges, badgesOf } from './badges'
import { nameOfTouched } from './nameOfTouched'
import type { OpenPage } from './OpenPage'
import { useKeptCut } from './useKeptCut'
import { useNotice } from './useNotice'
import { useOneAtATime } from './useOneAtATime'
import { useSteps } from './useSteps'
import { WORDS } from './words'

/** What is refused because the server has something else now. */
const RELOAD_HELPS = new Set(['nothing-to-undo', 'page-changed', 'stale', 'touched'])

/** A page under the knife, read from the server and saved to it. */
export const useCutting = (page: string) => {
  const say = useWords()
  const ask = useApi()
  const path = `/pages/${page}/units`
  const [open, setOpen] = useState<OpenPage | null>(null)
  const [isStale, setIsStale] = useState(false)
  const { notice, tell } = useNotice()
  const { busy, during, isHeld, setBusy } = useOneAtATime()
  const steps = useSteps({ isHeld, open, setOpen, tell })
  const kept = useKeptCut({ open, page, setOpen, tell })
  const operations = open ? operationsDone(open.steps) : []

  const load = useCallback((signal?: AbortSignal) => ask<UnitsAnswer>('GET', path, undefined, signal), [ask, path])
  useEffect(() => {
    const stop = new AbortController()
    void load(stop.signal).then((answer) => {
      if (stop.signal.aborted) return
      setBusy(null)
      setIsStale(!answer.ok)
      if (answer.ok) setOpen({ answer: answer.body, badges: badgesOf(answer.body.sheet.units), steps: openSteps(answer.body.sheet) })
      else tell('refused', answer.message)
    })
    return () => stop.abort()
  }, [load, setBusy, tell])

  const badgesNow = ({ sheet }: UnitsAnswer): Badges => badgesOf(sheet.units, open ? { badges: open.badges, units: sheetNow(open.steps).units } : undefined)
  const tellFailure = ({ data, message, status }: Failure): void => {
    const name = open ? nameOfTouched(open, data) : null
    setIsStale(status === 409 && RELOAD_HELPS.has(String((data as { code?: unknown } | null | undefined)?.code)))
    tell('refused', name === null ? message : `${message}${say(WORDS.stale(name || say(WORDS.thePage)))}`)
  }
  const write = (kind: 'loading' | 'saving', to: string, body: object, done: Words): Promise<void> => during(kind, async () => {
    const answer = await ask<UnitsAnswer>('POST', to, body)
    if (!answer.ok) return tellFailure(answer)
    setIsStale(false)
    setOpen({ answer: answer.body, badges: badgesNow(answer.body), steps: openSteps(answer.body.sheet) })
    tell('done', say(done))
  })
  const save = async (): Promise<void> => {
    if (!open) return
    if (operations.length === 0) return tell('refused', say(WORDS.nothingToSave))
    const { page: { revision }, units } = open.answer
    await write('saving', path, { operations, revision, units }, WORDS.saved)
  }
  const revert = async (): Promise<void> => {
    if (open?.answer.undo) await write('saving', `${path}/undo`, { undo: open.answer.undo }, WORDS.reverted)
  }
  const reload = (): Promise<void> => during('loading', async () => {
    const answer = await load()
    if (!answer.ok) return tellFailure(answer)
    const again = doAgain(openSteps(answer.body.sheet), operations)
    setIsStale(false)
    setOpen({ answer: answer.body, badges: badgesNow(answer.body), steps: again.steps })
    tell(again.refused ? 'refused' : 'done', say(WORDS.reloaded(again.fit, operations.length, again.refused?.message)))
  })

  const units: readonly SheetUnit[] = open ? sheetNow(open.steps).units : []
  return { ...steps, busy, isStale, kept, notice, open, reload, revert, save, tell, units, unsaved: operations.length }
}

export type Cutting = ReturnType<typeof useCutting>
