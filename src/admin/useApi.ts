'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'

import { label } from '../fields/label'
import { useWords } from './useWords'

const OFFLINE = label('连不上服务器，没有改动；请检查网络后再试。', 'The server cannot be reached; nothing was changed. Check the network and try again.')
const FAILED = label('服务器出错，请稍后再试。', 'The server failed; try again later.')

/** `message`: what went wrong, in the language of the admin; `data`: the error's own. `status` is 0 when the server was not reached. */
export type ApiAnswer<T> = { body: T; ok: true } | { data?: unknown; message: string; ok: false; status: number }

type Ask = <T>(method: 'GET' | 'POST', path: string, body?: unknown, signal?: AbortSignal) => Promise<ApiAnswer<T>>

/** Asks the program's own API; `path` is below /api. Never throws. */
export const useApi = (): Ask => {
  const say = useWords()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const base = `${config.serverURL}${config.routes.api}`
  const { language } = i18n
  return useCallback(
    async <T,>(method: 'GET' | 'POST', path: string, body?: unknown, signal?: AbortSignal): Promise<ApiAnswer<T>> => {
      try {
        const response = await fetch(`${base}${path}`, {
          credentials: 'include', headers: { 'Accept-Language': language, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) }, method,
          ...(body === undefined ? {} : { body: JSON.stringify(body) }), ...(signal ? { signal } : {}),
        })
        const answer = (await response.json().catch(() => null)) as (T & { errors?: { data?: unknown; message?: string }[] }) | null
        if (response.ok && answer) return { body: answer, ok: true }
        const error = answer?.errors?.[0]
        return { data: error?.data, message: error?.message ?? say(FAILED), ok: false, status: response.status }
      } catch {
        return { message: say(OFFLINE), ok: false, status: 0 }
      }
    },
    // `say` is another function each time, and depends on the language alone.
    [base, language],
  )
}
