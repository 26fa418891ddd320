'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

import type { OpenMark } from '../../editorial/jumps/openMarks'
import type { JoinView } from '../../workflow/joinView'
import { useWords } from '../useWords'
import { WORDS } from './words'

export type JoinDeed = 'confirm' | 'dismiss' | 'undo'

export type Joins = {
  /** Does one deed; tells whether it was done. What went wrong stands in `error`. */
  decide: (join: JoinView, deed: JoinDeed) => Promise<boolean>
  error: string | null
  isBusy: boolean
  joins: JoinView[] | 'failed' | 'loading'
  /** Of an article: the marks that no join answers. */
  openMarks: OpenMark[]
  /** Puts two articles on the list by a person's word; tells whether it was done. */
  propose: (from: string, to: string) => Promise<boolean>
}

type Failure = { errors?: { message?: string }[] }

/** The joins that concern an article, a page or an issue, and what can be done with them. */
export const useJoins = (of: 'articles' | 'issues' | 'pages', id: string | null): Joins => {
  const say = useWords()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const api = `${config.serverURL}${config.routes.api}/joins`
  const [joins, setJoins] = useState<Joins['joins']>('loading')
  const [openMarks, setOpenMarks] = useState<OpenMark[]>([])
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  const read = useCallback(
    async (signal?: AbortSignal): Promise<void> => {
      if (!id) return
      try {
        const response = await fetch(`${api}/about/${of}/${id}`, { credentials: 'include', headers: { 'Accept-Language': i18n.language }, ...(signal ? { signal } : {}) })
        if (!response.ok) throw new Error(response.statusText)
        const answer = (await response.json()) as { joins: JoinView[]; openMarks?: OpenMark[] }
        setJoins(answer.joins)
        setOpenMarks(answer.openMarks ?? [])
      } catch {
        if (!signal?.aborted) setJoins('failed')
      }
    },
    [api, i18n.language, id, of],
  )

  useEffect(() => {
    const stop = new AbortController()
    void read(stop.signal)
    return () => stop.abort()
  }, [read])

  const post = async (path: string, body: Record<string, unknown>): Promise<boolean> => {
    setIsBusy(true)
    setError(null)
    try {
      const response = await fetch(`${api}/${path}`, {
        body: JSON.stringify(body), credentials: 'include', method: 'POST',
        headers: { 'Accept-Language': i18n.language, 'Content-Type': 'application/json' },
      })
      if (!response.ok) setError(((await response.json().catch(() => ({}))) as Failure).errors?.[0]?.message ?? say(WORDS.offline))
      // A refusal may mean that somebody else was faster: the list must say how it is.
      await read()
      return response.ok
    } catch {
      setError(say(WORDS.offline))
      return false
    } finally {
      setIsBusy(false)
    }
  }

  return {
    decide: (join, deed) => post(`${join.id}/${deed}`, deed === 'confirm' ? { from: join.from.revision, to: join.to.revision } : {}),
    error, isBusy, joins, openMarks,
    propose: (from, to) => post('propose', { from, to }),
  }
}
