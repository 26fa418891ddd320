'use client'

import { useFormModified } from '@payloadcms/ui'
import { useCallback, useLayoutEffect, useRef } from 'react'

import { nextIdle } from './nextIdle'

/**
 * Whether there is unsaved text, the last keystroke included. The body's editor hands its text to the form only when the
 * browser is idle: who types and at once presses Ctrl+S or a button would otherwise save or submit without it.
 */
export const useTyped = (): (() => Promise<boolean>) => {
  const isModified = useFormModified()
  const newest = useRef(isModified)
  useLayoutEffect(() => {
    newest.current = isModified
  }, [isModified])

  return useCallback(async () => {
    // Idle callbacks run in order: after the first, the editor has handed over; after the second, the form has taken it.
    await nextIdle()
    await nextIdle()
    return newest.current
  }, [])
}
