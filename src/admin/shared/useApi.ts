'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'

import { type ApiAnswer, askApi, type Method } from './askApi'
import { useBehindNotice } from './useBehindNotice'

export type Ask = <T>(method: Method, path: string, body?: unknown, signal?: AbortSignal) => Promise<ApiAnswer<T>>

/** Asks the program's own API in the language of the admin; `path` is below /api. Never throws; what is done and may not be seen by readers yet is told. */
export const useApi = (): Ask => {
  const { i18n: { language } } = useTranslation()
  const { config } = useConfig()
  const base = `${config.serverURL}${config.routes.api}`
  const tellBehind = useBehindNotice()
  return useCallback(async <T,>(method: Method, path: string, body?: unknown, signal?: AbortSignal) => {
    const answer = await askApi<T>(method, `${base}${path}`, { body, language, signal })
    if (answer.ok && answer.isBehind) tellBehind()
    return answer
  }, [base, language, tellBehind])
}
