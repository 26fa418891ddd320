'use client'

import { useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'

import { useIsFormLocked } from '../useFormLock'
import { useWorkflow } from '../useWorkflow'

/**
 * The editor is loaded after the form. Payload fixes at that moment whether it can be typed into: who presses a button
 * before it is there would have an editor that takes no keystroke, since the form is at work just then. And what the workflow
 * says comes later, and changes.
 */
export const KeepEditable = () => {
  const [editor] = useLexicalComposerContext()
  const { fieldProps } = useEditorConfigContext()
  const { workflow } = useWorkflow()
  const isLocked = useIsFormLocked()
  const isReadOnly = Boolean(fieldProps?.readOnly || fieldProps?.field?.admin?.readOnly)
  const isEditable = workflow === null ? !isReadOnly : !isLocked
  useEffect(() => {
    if (isEditable || workflow !== null) editor.setEditable(isEditable)
  }, [editor, isEditable, workflow])
  return null
}
