'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

import type { UnitsAnswer } from '../../desk/units/UnitsAnswer'
import { type CutHistory, doOperation, openHistory, operationsDone, redo, sheetNow, undo } from '../../editorial/cutting/history'
import type { Operation } from '../../editorial/cutting/operation'
import { MOST_OPERATIONS } from '../../editorial/cutting/readOperations'
import type { SheetUnit } from '../../editorial/cutting/sheet'
import { type ApiAnswer, useApi } from '../useApi'
import { useWords, type Words } from '../useWords'
import { badgesOf } from './badges'
import { titleOfUnit } from './titleOfUnit'
import { WORDS } from './words'

export type Notice = { kind: 'done' | 'refused'; /** Makes what is said twice heard twice. */ n: number; text: string }

type Open = { answer: UnitsAnswer; history: CutHistory }
type Failure = Extract<ApiAnswer<never>, { ok: false }>
export type Busy = 'loading' | 'saving' | null

/** Named by the id in the error of the server: `A《标题》`. */
const nameOf = ({ answer, history }: Open, data: unknown): string | null => {
  const { current } = (data ?? {}) as { current?: { id?: unknown } }
  const unit = history.first.units.find(({ id }) => id === current?.id)
  if (unit) return `${badgesOf(history)(unit).name}《${titleOfUnit(unit)}》`
  return current?.id === answer.page.id ? '' : null
}

/** What is refused because the server has something else now. */
const RELOAD_HELPS = new Set(['nothing-to-undo', 'page-changed', 'stale', 'touched'])

/** Does all operations that can be done, up to the first that cannot. */
const doAgain = (history: CutHistory, operations: readonly Operation[]): { fit: number; history: CutHistory; why: Words | null } => {
  let now = history
  for (const [fit, operation] of operations.entries()) {
    const next = doOperation(now, operation)
    if ('refused' in next) return { fit, history: now, why: next.message }
    now = next
  }
  return { fit: operations.length, history: now, why: null }
}

/** A page under the knife: what stands on the server, and the steps that are not saved yet. */
export const useCutting = (page: string) => {
  const say = useWords()
  const ask = useApi()
  const [open, setOpen] = useState<Open | null>(null)
  const [busy, setBusy] = useState<Busy>('loading')
  const [notice, setNotice] = useState<Notice | null>(null)
  const [isStale, setIsStale] = useState(false)
  const steps = open ? operationsDone(open.history) : []
  const isWriting = useRef(false)

  const tell = (kind: Notice['kind'], text: string): void => setNotice((before) => ({ kind, n: (before?.n ?? 0) + 1, text }))

  const tellFailure = ({ data, message, status }: Failure): void => {
    const name = open ? nameOf(open, data) : null
    setIsStale(status === 409 && RELOAD_HELPS.has(String((data as { code?: unknown } | null | undefined)?.code)))
    tell('refused', name === null ? message : `${message}${say(WORDS.stale(name || say(WORDS.thePage)))}`)
  }

  const load = useCallback((signal?: AbortSignal) => ask<UnitsAnswer>('GET', `/pages/${page}/units`, undefined, signal), [ask, page])

  useEffect(() => {
    const stop = new AbortController()
    void load(stop.signal).then((answer) => {
      if (stop.signal.aborted) return
      setBusy(null)
      if (answer.ok) setOpen({ answer: answer.body, history: openHistory(answer.body.sheet) })
      else {
        setIsStale(true)
        setNotice({ kind: 'refused', n: 1, text: answer.message })
      }
    })
    return () => stop.abort()
  }, [load])

  /** One question at a time: a key that is held down must not send twice. */
  const writing = async (kind: Busy, work: () => Promise<void>): Promise<void> => {
    if (isWriting.current) return
    isWriting.current = true
    setBusy(kind)
    await work()
    isWriting.current = false
    setBusy(null)
  }

  const apply = (operation: Operation, what: Words): boolean => {
    if (!open || isWriting.current) return false
    if (steps.length >= MOST_OPERATIONS) {
      tell('refused', say(WORDS.tooMany(steps.length)))
      return false
    }
    const next = doOperation(open.history, operation)
    if ('refused' in next) {
      tell('refused', say(next.message))
      return false
    }
    setOpen({ ...open, history: next })
    tell('done', say(WORDS.did(say(what))))
    return true
  }

  const step = (how: typeof undo, done: Words, nothing: Words): void => {
    if (!open || isWriting.current) return
    const history = how(open.history)
    if (history === open.history) return tell('refused', say(nothing))
    setOpen({ ...open, history })
    tell('done', say(done))
  }

  const write = async (path: string, body: object, done: Words): Promise<void> => {
    const answer = await ask<UnitsAnswer>('POST', path, body)
    if (!answer.ok) return tellFailure(answer)
    setIsStale(false)
    setOpen({ answer: answer.body, history: openHistory(answer.body.sheet) })
    tell('done', say(done))
  }

  const save = async (): Promise<void> => {
    if (!open) return
    if (steps.length === 0) return tell('refused', say(WORDS.nothingToSave))
    const { articles, page: { revision } } = open.answer
    await writing('saving', () => write(`/pages/${page}/units`, { articles, operations: steps, revision }, WORDS.saved))
  }

  const revert = async (): Promise<void> => {
    const run = open?.answer.undo
    if (run) await writing('saving', () => write(`/pages/${page}/units/undo`, { undo: run }, WORDS.reverted))
  }

  const reload = async (): Promise<void> => {
    await writing('loading', async () => {
      const answer = await load()
      if (!answer.ok) return tellFailure(answer)
      const { fit, history, why } = doAgain(openHistory(answer.body.sheet), steps)
      setIsStale(false)
      setOpen({ answer: answer.body, history })
      tell(why ? 'refused' : 'done', say(WORDS.reloaded(fit, steps.length, why ? say(why) : '')))
    })
  }

  const discard = (): void => {
    if (!open || isWriting.current) return
    setOpen({ ...open, history: openHistory(open.history.first) })
    tell('done', say(WORDS.discarded))
  }

  const units: readonly SheetUnit[] = open ? sheetNow(open.history).units : []
  return {
    apply, busy, discard, isStale, notice, open, reload, revert, save, steps: steps.length, tell, units,
    redo: () => step(redo, WORDS.redone, WORDS.nothingToRedo),
    undo: () => step(undo, { zh: '已撤销。', en: 'Undone.' }, WORDS.nothingToUndo),
  }
}

export type Cutting = ReturnType<typeof useCutting>
