'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback } from 'react'

import { useSubmit } from './useSubmit'
import { useTyped } from './useTyped'
import { useWorkflow } from './useWorkflow'

type SaveOptions = {
  isQuiet?: boolean
  /** The revision the text was made on, where the form does not know it yet. */
  revision?: number
}

/**
 * Saves the text as a draft on the revision that the form was read at. The form stays as it is when that fails.
 * @returns whether all that was typed is saved.
 */
export const useSaveText = (): ((options?: SaveOptions) => Promise<boolean>) => {
  const { collectionSlug, id } = useDocumentInfo()
  const submit = useSubmit()
  const hasTyped = useTyped()
  const { refresh, url } = useWorkflow()

  return useCallback(
    async ({ isQuiet = false, revision } = {}) => {
      if (!(await hasTyped()) && id) return true
      const result = await submit({
        action: `${url ?? `/api/${collectionSlug}`}?depth=0&draft=true&fallback-locale=null`,
        disableSuccessStatus: isQuiet,
        method: id ? 'PATCH' : 'POST',
        overrides: { _status: 'draft', ...(revision === undefined ? {} : { revision }) },
        skipValidation: true,
      })
      // A refusal may mean that somebody else was faster: the notice must know.
      await refresh()
      return Boolean(result)
    },
    [collectionSlug, hasTyped, id, refresh, submit, url],
  )
}
