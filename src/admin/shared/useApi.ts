'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useCallback } from 'react'

import { type ApiAnswer, askApi, type Method } from './askApi'

export type Ask = <T>(method: Method, path: string, body?: unknown, signal?: AbortSignal) => Promise<ApiAnswer<T>>

/** Asks the program's own API in the language of the admin; `path` is below /api. Never throws. */
export const useApi = (): Ask => {
  const { i18n: { language } } = useTranslation()
  const { config } = useConfig()
  const base = `${config.serverURL}${config.routes.api}`
  return useCallback(<T,>(method: Method, path: string, body?: unknown, signal?: AbortSignal) => askApi<T>(method, `${base}${path}`, { body, language, signal }), [base, language])
}
