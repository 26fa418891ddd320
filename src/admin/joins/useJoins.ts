'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

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
}

type Failure = { errors?: { message?: string }[] }

/** The joins that concern an article, a page or an issue, and what can be done with them. */
export const useJoins = (of: 'articles' | 'issues' | 'pages', id: string | null): Joins => {
  const say = useWords()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const api = `${config.serverURL}${config.routes.api}/joins`
  const [joins, setJoins] = useState<Joins['joins']>('loading')
  const [error, setError] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)

  const read = useCallback(
    async (signal?: AbortSignal): Promise<void> => {
      if (!id) return
      try {
        const response = await fetch(`${api}/about/${of}/${id}`, { credentials: 'include', headers: { 'Accept-Language': i18n.language }, ...(signal ? { signal } : {}) })
        if (!response.ok) throw new Error(response.statusText)
        setJoins(((await response.json()) as { joins: JoinView[] }).joins)
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

  const decide = async (join: JoinView, deed: JoinDeed): Promise<boolean> => {
    setIsBusy(true)
    setError(null)
    try {
      const body = deed === 'confirm' ? { from: join.from.revision, to: join.to.revision } : {}
      const response = await fetch(`${api}/${join.id}/${deed}`, {
        body: JSON.stringify(body), credentials: 'include', method: 'POST',
        headers: { 'Accept-Language': i18n.language, 'Content-Type': 'application/json' },
      })
      if (!response.ok) {
        setError(((await response.json().catch(() => ({}))) as Failure).errors?.[0]?.message ?? say(WORDS.offline))
        await read()
      }
      return response.ok
    } catch {
      setError(say(WORDS.offline))
      return false
    } finally {
      setIsBusy(false)
    }
  }

  return {
    decide: async (join, deed) => {
      const isDone = await decide(join, deed)
      if (isDone) await read()
      return isDone
    },
    error, isBusy, joins,
  }
}
