'use client'

import { toast, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'

import { useApi } from '../shared/useApi'

/** Does something to the page that is open, with a form or JSON; what came of it is read anew from the server. */
export const usePageAction = (): { isActing: boolean; post: (action: string, body: unknown) => Promise<void> } => {
  const ask = useApi()
  const { id } = useDocumentInfo()
  const [isActing, setIsActing] = useState(false)

  const post = async (action: string, body: unknown): Promise<void> => {
    setIsActing(true)
    const answer = await ask('POST', `/pages/${id}/${action}`, body)
    if (answer.ok) return window.location.reload()
    toast.error(answer.message)
    setIsActing(false)
  }
  return { isActing, post }
}
