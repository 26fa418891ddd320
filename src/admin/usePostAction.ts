'use client'

import { useCallback } from 'react'

import type { Action } from '../editorial/stages'
import { isBehind } from '../http/READERS_HEADER'
import { useBehindNotice } from './shared/useBehindNotice'
import { useSubmit } from './useSubmit'

type Post = (action: Action, options: { isOverride?: boolean | undefined; keepsText: boolean; reason: string | undefined; revision: number }) => Promise<boolean>

/** Sends an action of the workflow through the form, whose text then is what the server has, unless `keepsText`. Tells whether it was done. */
export const usePostAction = (url: string | null): Post => {
  const submit = useSubmit()
  const tellBehind = useBehindNotice()
  return useCallback(
    async (action, { isOverride, keepsText, reason, revision }) => {
      const result = await submit({
        ...(keepsText ? { acceptValues: false } : {}),
        action: `${url}/${action}`,
        context: { incrementVersionCount: false },
        disableSuccessStatus: true,
        method: 'POST',
        // A function replaces the form's data: an action carries its revision and nothing of the text.
        overrides: (() => ({ revision, ...(isOverride ? { override: true } : {}), ...(reason ? { reason } : {}) })) as never,
        skipValidation: true,
      })
      if (isBehind(result?.res.headers)) tellBehind()
      return Boolean(result)
    },
    [submit, tellBehind, url],
  )
}
