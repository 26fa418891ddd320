'use client'

import { FormSubmit, useEditDepth, useForm, useFormModified, useFormProcessing, useHotkey } from '@payloadcms/ui'

import { label } from '../fields/label'
import { useSaveText } from './useSaveText'
import { useWords } from './useWords'
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
  const editDepth = useEditDepth()
  const isNew = url === null
  const isLocked = isProcessing || initializing || Boolean(workflow?.cannotEdit)

  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    // Always taken: the browser would offer to save the page as a file.
    event.preventDefault()
    event.stopPropagation()
    if (!isLocked) void save()
  })

  const text = isProcessing ? WORDS.saving : isNew || isModified || workflow?.cannotEdit ? WORDS.save : WORDS.saved
  return (
    <FormSubmit
      buttonId="action-save-draft"
      buttonStyle="secondary"
      disabled={isLocked || (!isNew && !isModified)}
      onClick={() => void save()}
      size="medium"
      type="button"
    >
      {say(text)}
    </FormSubmit>
  )
}
