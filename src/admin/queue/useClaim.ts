'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'

import { useApi } from '../shared/useApi'
import { useWords } from '../shared/useWords'
import type { QueueFilters } from './QueueChoice'
import { WORDS } from './words'

/** Claims the next free article of the issue or publication chosen, and opens it. */
export const useClaim = ({ issue, publication }: QueueFilters, onNothing: () => void): { claim: () => void; isClaiming: boolean } => {
  const say = useWords()
  const ask = useApi()
  const router = useRouter()
  const { config } = useConfig()
  const [isClaiming, setIsClaiming] = useState(false)
  // A key that is held down must not claim twice.
  const isAsking = useRef(false)

  const claim = async (): Promise<void> => {
    if (isAsking.current) return
    isAsking.current = true
    setIsClaiming(true)
    const claimed = await ask<{ doc: { id: string } | null }>('POST', '/queue/next', { issue, publication })
    isAsking.current = false
    setIsClaiming(false)
    if (!claimed.ok) return void toast.error(claimed.message)
    if (claimed.body.doc) return router.push(`${config.routes.admin}/desk/${claimed.body.doc.id}`)
    toast.info(say(WORDS.nothingFree))
    onNothing()
  }
  return { claim: () => void claim(), isClaiming }
}
