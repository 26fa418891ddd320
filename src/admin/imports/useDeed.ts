'use client'

import { toast } from '@payloadcms/ui'
import { useCallback, useState } from 'react'

import { useApi } from '../shared/useApi'
import type { Importing } from './useImport'

/** One request about the import; a refusal is shown as the server words it. */
export const useDeed = ({ path, refresh }: Importing) => {
  const ask = useApi()
  const [isBusy, setIsBusy] = useState(false)

  const act = useCallback(
    async (method: 'DELETE' | 'PATCH' | 'POST', below: string, body?: Record<string, unknown>): Promise<boolean> => {
      setIsBusy(true)
      const answer = await ask(method, `${path}${below}`, body)
      if (!answer.ok) toast.error(answer.message)
      await refresh()
      setIsBusy(false)
      return answer.ok
    },
    [ask, path, refresh],
  )
  return { act, isBusy }
}
