'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'

import type { DeskArticle } from '../../desk/DeskAnswer'
import { ACTION_WORDS } from '../shared/actionWords'
import { useApi } from '../shared/useApi'
import { useWords } from '../shared/useWords'

export type Deed = 'approve' | 'approveNext' | 'return'
export type Done = 'approve' | 'return'

type Given = { article: Pick<DeskArticle, 'id' | 'revision'>; openNext: () => Promise<boolean>; suspects: number }

/** Approving and returning. Approving over suspects that nobody has looked at is asked about first. */
export const useDecision = ({ article: { id, revision }, openNext, suspects }: Given) => {
  const say = useWords()
  const ask = useApi()
  const router = useRouter()
  const [asked, setAsked] = useState<Deed | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [isActing, setIsActing] = useState(false)
  // A key that is held down must not decide twice.
  const isSending = useRef(false)

  const act = async (deed: Deed, reason?: string, isOverride = false): Promise<void> => {
    if (isSending.current) return
    isSending.current = true
    setAsked(null)
    setError(null)
    setIsActing(true)
    const action: Done = deed === 'return' ? 'return' : 'approve'
    const answer = await ask('POST', `/articles/${id}/${action}`, { revision, ...(isOverride ? { override: true } : {}), ...(reason ? { reason } : {}) })
    if (answer.ok) {
      toast.success(say(ACTION_WORDS[action].done))
      setDone(action)
      const isGone = deed === 'approveNext' && (await openNext())
      if (!isGone) router.refresh()
    } else setError(answer.message)
    isSending.current = false
    setIsActing(false)
  }

  return {
    act, asked, done, error, isActing,
    cancel: () => setAsked(null),
    decide: (deed: Deed): void => {
      if (deed === 'return' || suspects > 0) setAsked(deed)
      else void act(deed)
    },
    /** What stands there was changed by somebody else, or could not be reached: read it anew. */
    reread: () => {
      setError(null)
      router.refresh()
    },
  }
}

export type Decision = ReturnType<typeof useDecision>
