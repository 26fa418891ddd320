'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import type { LexicalEditor } from 'lexical'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'

import type { DeskAnswer, DeskPerson } from '../../desk/DeskAnswer'
import { DeskModel, type DeskState } from './model/DeskModel'
import { followCursor } from './marks/followCursor'

/** The model of the article on the desk, kept as long as the view is. */
export const useDesk = (answer: DeskAnswer, user: DeskPerson): { model: DeskModel; onReady: (editor: LexicalEditor) => void; state: DeskState } => {
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const [model] = useState(() => new DeskModel({ answer, api: `${config.serverURL}${config.routes.api}`, language: i18n.language, user }))
  const [editor, setEditor] = useState<LexicalEditor | null>(null)
  const state = useSyncExternalStore(model.subscribe, model.getState, model.getState)
  const onReady = useCallback((ready: LexicalEditor) => setEditor(ready), [])

  useEffect(() => {
    if (!editor) return
    const detach = model.attach(editor)
    // Who opens an article begins to read and correct it.
    if (model.canEdit) editor.focus(undefined, { defaultSelection: 'rootStart' })
    const unfollow = model.marks ? followCursor(editor, model.marks) : undefined
    return () => {
      unfollow?.()
      detach()
    }
  }, [editor, model])

  useEffect(() => {
    const keep = (): void => model.documents.forEach(({ saver }) => saver.keepDraft())
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') keep()
    }
    const onOnline = (): void => void model.flush()
    const onLeave = (event: BeforeUnloadEvent): void => {
      keep()
      if (model.state.save !== 'saved') event.preventDefault()
    }
    window.addEventListener('pagehide', keep)
    window.addEventListener('beforeunload', onLeave)
    window.addEventListener('online', onOnline)
    document.addEventListener('visibilitychange', onHidden)
    return () => {
      window.removeEventListener('pagehide', keep)
      window.removeEventListener('beforeunload', onLeave)
      window.removeEventListener('online', onOnline)
      document.removeEventListener('visibilitychange', onHidden)
    }
  }, [model])

  return { model, onReady, state }
}
