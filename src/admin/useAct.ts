'use client'

import { toast, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback, useState } from 'react'

import type { Action } from '../editorial/stages'
import { ACTION_WORDS } from './actionWords'
import { useSaveText } from './useSaveText'
import { useSubmit } from './useSubmit'
import { useTyped } from './useTyped'
import { useWords } from './useWords'
import { useWorkflow } from './useWorkflow'

/**
 * Does an action of the workflow from the form: unsaved text is saved first, and the action names the revision that this
 * made. `correct` goes the other way round, since an approved text cannot be saved over before it.
 */
export const useAct = (): { act: (action: Action, reason?: string) => Promise<void>; isActing: boolean } => {
  const say = useWords()
  const save = useSaveText()
  const hasTyped = useTyped()
  const { dispatchFields, getField, setModified } = useForm()
  const submit = useSubmit()
  const { incrementVersionCount } = useDocumentInfo()
  const { refresh, url, workflow } = useWorkflow()
  const [isActing, setIsActing] = useState(false)

  const post = useCallback(
    async (action: Action, revision: number, reason: string | undefined, keepsText: boolean): Promise<boolean> => {
      const result = await submit({
        ...(keepsText ? { acceptValues: false } : {}),
        action: `${url}/${action}`,
        context: { incrementVersionCount: false },
        disableSuccessStatus: true,
        method: 'POST',
        // A function replaces the form's data: an action carries its revision and nothing of the text.
        overrides: (() => ({ revision, ...(reason ? { reason } : {}) })) as never,
        skipValidation: true,
      })
      return Boolean(result)
    },
    [submit, url],
  )

  const run = useCallback(
    async (action: Action, reason?: string): Promise<boolean> => {
      const isModified = await hasTyped()
      const revision = Number(getField('revision')?.value)
      if (!isModified) return post(action, revision, reason, false)
      if (workflow?.cannotEdit) {
        // The text that was typed must outlive the answer, which brings the one that is stored.
        const isDone = await post(action, revision, reason, true)
        setModified(true)
        if (!isDone) return false
        dispatchFields({ type: 'UPDATE', path: 'revision', value: revision + 1 })
        return action === 'correct' ? save({ isQuiet: true, revision: revision + 1 }) : true
      }
      if (!(await save({ isQuiet: true }))) return false
      // Saving what nobody has claimed claims it.
      return action === 'claim' || post(action, revision + 1, reason, false)
    },
    [dispatchFields, getField, hasTyped, post, save, setModified, workflow],
  )

  const act = useCallback(
    async (action: Action, reason?: string): Promise<void> => {
      setIsActing(true)
      try {
        if (await run(action, reason)) {
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
