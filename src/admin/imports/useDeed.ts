'use client'

import { toast, useTranslation } from '@payloadcms/ui'
import { useCallback, useState } from 'react'

import { label } from '../../fields/label'
import { useWords } from '../useWords'
import type { Importing } from './useImport'

const OFFLINE = label('连不上服务器，没有改动任何内容；请稍后再试。', 'The server could not be reached and nothing was changed; try again in a moment.')

type Answer = { errors?: { message: string }[] }

/** One request about the import; a refusal is shown as the server words it. */
export const useDeed = ({ refresh, url }: Importing) => {
  const say = useWords()
  const { i18n } = useTranslation()
  const [isBusy, setIsBusy] = useState(false)

  const act = useCallback(
    async (method: 'DELETE' | 'PATCH' | 'POST', path: string, body?: Record<string, unknown>): Promise<boolean> => {
      setIsBusy(true)
      try {
        const response = await fetch(`${url}${path}`, {
          credentials: 'include', method,
          headers: { 'Accept-Language': i18n.language, 'Content-Type': 'application/json' },
          ...(body ? { body: JSON.stringify(body) } : {}),
        })
        const { errors } = (await response.json()) as Answer
        if (!response.ok) toast.error(errors?.[0]?.message ?? response.statusText)
        return response.ok
      } catch {
        toast.error(say(OFFLINE))
        return false
      } finally {
        await refresh()
        setIsBusy(false)
      }
    },
    [i18n.language, refresh, say, url],
  )
  return { act, isBusy }
}
