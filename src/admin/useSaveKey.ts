'use client'

import { useEditDepth, useModal } from '@payloadcms/ui'
import { useEffect } from 'react'

const isSaveKey = (event: KeyboardEvent): boolean =>
  (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 's'

/**
 * Ctrl/Cmd+S, for the topmost form when one stands in a drawer over another. Payload's own hook counts held keys and
 * misses the press after a key whose release the browser did not report.
 */
export const useSaveKey = (save: () => void): void => {
  const editDepth = useEditDepth()
  const { modalState } = useModal()
  const topmost = Object.values(modalState).filter((modal) => modal?.isOpen).length + 1

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!isSaveKey(event)) return
      // Always taken: the browser would offer to save the page as a file.
      event.preventDefault()
      if (editDepth === topmost) save()
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [editDepth, save, topmost])
}
