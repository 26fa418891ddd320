'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import { useApi } from '../shared/useApi'
import { useWords } from '../shared/useWords'
import { WORDS } from './words'

/** Makes the text of a revision the newest draft, on the revision that is shown. */
export const useRestore = (article: { id: string; revision: number }) => {
  const say = useWords()
  const ask = useApi()
  const router = useRouter()
  const [error, setError] = useState<string | null>(null)
  const [isRestoring, setIsRestoring] = useState(false)

  const restore = async (revision: number): Promise<void> => {
    setError(null)
    setIsRestoring(true)
    const answer = await ask('POST', `/desk/${article.id}/history/${revision}/restore`, { revision: article.revision })
    setIsRestoring(false)
    if (!answer.ok) return setError(answer.message)
    toast.success(say(WORDS.restored))
    router.refresh()
  }
  /** What stands there may have been changed by somebody else. */
  const reread = (): void => {
    setError(null)
    router.refresh()
  }
  return { error, isRestoring, reread, restore }
}
