'use client'

import { useEffect, useState } from 'react'

import { firstWords } from '../firstWords'
import { useApi } from './useApi'

type Named = { title?: string | null } | string | null | undefined
type Row = { body?: unknown; headline?: string | null; issue?: Named; page?: Named; pages?: Named[] | null; text?: string | null; title?: string | null }

/** `name`: what it is called, null of what has no words; `place`: where it was printed, `济宁日报 2021-12-04 第1版`. */
export type Subject = { name: string | null; place: string }

const LONGEST = 60

const titleOf = (named: Named): string => (typeof named === 'object' && named?.title) || ''

const subjectOf = ({ body, headline, issue, page, pages, text, title }: Row): Subject => {
  const printed = [...(pages ?? []), page].map(titleOf).filter(Boolean)
  const name = (headline || title || text || '').trim()
  return {
    name: name === '' ? firstWords(body) : [...name].slice(0, LONGEST).join(''),
    // A page's title has that of its issue in it.
    place: printed.length > 0 ? printed.join(' · ') : titleOf(issue),
  }
}

/**
 * Which article, caption or photo it is, as it is stored, read when `isWanted`. `subject` is null until it is known;
 * `error`: why it could not be read.
 */
export const useSubject = (collection: string | undefined, id: number | string | undefined, isWanted: boolean): { error: string | null; subject: Subject | null } => {
  const ask = useApi()
  const [subject, setSubject] = useState<Subject | null>(null)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    if (!isWanted || !collection || !id) return
    const stop = new AbortController()
    void ask<Row>('GET', `/${collection}/${id}?depth=1&draft=true`, undefined, stop.signal).then((answer) => {
      if (stop.signal.aborted) return
      if (answer.ok) setSubject(subjectOf(answer.body))
      setError(answer.ok ? null : answer.message)
    })
    return () => stop.abort()
  }, [ask, collection, id, isWanted])
  return { error, subject }
}
