'use client'

import { useEffect } from 'react'

/** Asks before the page is left by closing it, or by a link of the admin, while something is unsaved. */
export const useLeaveGuard = (isUnsaved: boolean, question: string): void => {
  useEffect(() => {
    if (!isUnsaved) return
    const onUnload = (event: BeforeUnloadEvent): void => event.preventDefault()
    const onClick = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (!link || link.getAttribute('target') === '_blank' || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (window.confirm(question)) {
        // Asked once is enough, whether the link changes the document or not.
        window.removeEventListener('beforeunload', onUnload)
        return
      }
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('beforeunload', onUnload)
    window.addEventListener('click', onClick, true)
    return () => {
      window.removeEventListener('beforeunload', onUnload)
      window.removeEventListener('click', onClick, true)
    }
  }, [isUnsaved, question])
}
