'use client'

import { useForm } from '@payloadcms/ui'
import { useCallback } from 'react'

import { nextIdle } from './nextIdle'

type Submit = ReturnType<typeof useForm>['submit']
type Options = NonNullable<Parameters<Submit>[0]>

/**
 * Payload's submit, except that what is typed until the answer is there stays: the body's editor can be typed into all
 * the while, and Payload would put the stored text over it and call the form unmodified.
 *
 * Save, type on → before: what was typed since is gone; after: it stands there, unsaved, on the revision just made.
 */
export const useSubmit = (): ((options: Options) => ReturnType<Submit>) => {
  const { dispatchFields, getField, getFields, setModified, submit } = useForm()

  return useCallback(
    async (options) => {
      const revision = getField('revision')
      // A new document: another view takes its place.
      if (!revision) return submit(options)

      // To update one field takes the mark of having been typed into off all others; then off this one too.
      const { isModified: _, ...unmarked } = revision
      dispatchFields({ type: 'UPDATE', path: 'revision', value: revision.value })
      dispatchFields({ type: 'UPDATE_MANY', formState: { revision: unmarked } })
      // The form must have taken both, and all that was typed before, or it would send an older text than it marks.
      await nextIdle()
      await nextIdle()
      const sent = getFields()
      const result = await submit({ acceptValues: { overrideLocalChanges: false }, ...options })
      await nextIdle()
      await nextIdle()
      const isTypedSince = Object.entries(getFields()).some(([path, { isModified, value }]) => isModified && value !== sent[path]?.value)
      if (isTypedSince) setModified(true)
      return result
    },
    [dispatchFields, getField, getFields, setModified, submit],
  )
}
