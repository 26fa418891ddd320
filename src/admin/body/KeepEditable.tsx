'use client'

import { useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'

/**
 * The editor is loaded after the form. Payload fixes at that moment whether it can be typed into: who presses a button
 * before it is there would have an editor that takes no keystroke, since the form is at work just then.
 */
export const KeepEditable = () => {
  const [editor] = useLexicalComposerContext()
  const { fieldProps } = useEditorConfigContext()
  const isReadOnly = Boolean(fieldProps?.readOnly || fieldProps?.field?.admin?.readOnly)
  useEffect(() => {
    if (!isReadOnly) editor.setEditable(true)
  }, [editor, isReadOnly])
  return null
}
