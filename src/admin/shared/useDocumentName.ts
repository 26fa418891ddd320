'use client'

import { useDocumentTitle } from '@payloadcms/ui'
import { useEffect } from 'react'

/** Calls the document of the view so, where Payload has only an id for it or “untitled”; null leaves its title alone. */
export const useDocumentName = (name: string | null): void => {
  const { setDocumentTitle, title } = useDocumentTitle()
  useEffect(() => {
    if (name === null || title === name) return
    // The effect of Payload's provider, further up, comes after this one and would have the last word.
    const timer = setTimeout(() => setDocumentTitle(name))
    return () => clearTimeout(timer)
  }, [name, setDocumentTitle, title])
}
