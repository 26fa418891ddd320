'use client'

import { toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback, useState } from 'react'

import type { Action } from '../editorial/stages'
import { ACTION_WORDS } from './shared/actionWords'
import { useWords } from './shared/useWords'
import { usePostAction } from './usePostAction'
import { useSaveText } from './useSaveText'
import { useTyped } from './useTyped'
import { useWorkflow } from './useWorkflow'

/**
 * Does an action of the workflow from the form: unsaved text is saved first, and the action names the revision that this
 * made. `correct` goes the other way round, since an approved text cannot be saved over before it.
 */
export const useAct = (): { act: (action: Action, reason?: string, isOverride?: boolean) => Promise<void>; isActing: boolean } => {
  const say = useWords()
  const save = useSaveText()
  const hasTyped = useTyped()
  const { dispatchFields, getField, setModified } = useForm()
  const { incrementVersionCount } = useDocumentInfo()
  const { refresh, url, workflow } = useWorkflow()
  const post = usePostAction(url)
  const [isActing, setIsActing] = useState(false)

  const run = useCallback(
    async (action: Action, reason?: string, isOverride?: boolean): Promise<boolean> => {
      const isModified = await hasTyped()
      const revision = Number(getField('revision')?.value)
      if (!isModified) return post(action, { isOverride, keepsText: false, reason, revision })
      if (workflow?.cannotEdit) {
        // The text that was typed must outlive the answer, which brings the one that is stored.
        const isDone = await post(action, { keepsText: true, reason, revision })
        setModified(true)
        if (!isDone) return false
        dispatchFields({ type: 'UPDATE', path: 'revision', value: revision + 1 })
        return action === 'correct' ? save({ isQuiet: true, revision: revision + 1 }) : true
      }
      if (!(await save({ isQuiet: true }))) return false
      // Saving what nobody has claimed claims it.
      return action === 'claim' || post(action, { keepsText: false, reason, revision: revision + 1 })
    },
    [dispatchFields, getField, hasTyped, post, save, setModified, workflow],
  )

  const act = useCallback(
    async (action: Action, reason?: string, isOverride?: boolean): Promise<void> => {
      setIsActing(true)
      try {
        if (await run(action, reason, isOverride)) {
          toast.success(say(ACTION_WORDS[action].done))
          if (action === 'approve') incrementVersionCount()
        }
      } finally {
        await refresh()
        setIsActing(false)
      }
    },
    [incrementVersionCount, refresh, run, say],
  )

  return { act, isActing }
}
