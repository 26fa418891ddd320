'use client'

import { FormSubmit, useForm, useFormModified, useFormProcessing } from '@payloadcms/ui'
import { useCallback, useEffect, useRef } from 'react'

import { label } from '../fields/label'
import { useSaveKey } from './useSaveKey'
import { useSaveText } from './useSaveText'
import { useWords } from './shared/useWords'
import { useWorkflow } from './useWorkflow'

const WORDS = {
  save: label('保存', 'Save'),
  saved: label('已保存', 'Saved'),
  saving: label('保存中…', 'Saving…'),
}

/** Saves the draft, by the button or Ctrl/Cmd+S. */
export const SaveText = () => {
  const say = useWords()
  const save = useSaveText()
  const isModified = useFormModified()
  const isProcessing = useFormProcessing()
  const { initializing } = useForm()
  const { url, workflow } = useWorkflow()
  const isNew = url === null
  const isLocked = isProcessing || initializing || Boolean(workflow?.cannotEdit)

  const newest = useRef(save)
  useEffect(() => {
    newest.current = save
  }, [save])
  // The form says that it is at work only once the last keystroke has come in: a second Ctrl+S may be faster.
  const isSaving = useRef(false)
  const isAskedAgain = useRef(false)
  const saveUnlessLocked = useCallback(async () => {
    if (isSaving.current) {
      isAskedAgain.current = true
      return
    }
    if (isLocked) return
    isSaving.current = true
    try {
      let isSaved = await newest.current()
      // Typed and saved again while the first was on its way: that press must not be lost. (Of a new text another view takes the place.)
      while (isSaved && isAskedAgain.current && !isNew) {
        isAskedAgain.current = false
        isSaved = await newest.current()
      }
    } finally {
      isSaving.current = false
      isAskedAgain.current = false
    }
  }, [isLocked, isNew])
  useSaveKey(saveUnlessLocked)

  const text = isProcessing ? WORDS.saving : isNew || isModified || workflow?.cannotEdit ? WORDS.save : WORDS.saved
  return (
    <FormSubmit
      buttonId="action-save-draft"
      buttonStyle="secondary"
      disabled={isLocked || (!isNew && !isModified)}
      onClick={() => void saveUnlessLocked()}
      size="medium"
      type="button"
    >
      {say(text)}
    </FormSubmit>
  )
}
