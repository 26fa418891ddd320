'use client'

import { useAuth } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { doAgain } from '../../editorial/cutting/doAgain'
import type { Operation } from '../../editorial/cutting/operation'
import { readOperations } from '../../editorial/cutting/readOperations'
import { operationsDone } from '../../editorial/cutting/steps'
import type { User } from '../../payload-types'
import { dropKept, keptKey, readKept, writeKept } from '../shared/kept'
import { useWords } from '../shared/useWords'
import type { OpenPage } from './OpenPage'
import type { Tell } from './useNotice'
import { WORDS } from './words'

/** Steps that were not saved, and the page's revision that they were done on. `at`: ms since 1970. */
export type KeptCut = { at: number; operations: Operation[]; revision: number }

/** What an older version of the program kept may be no operation now. */
const asKept = (kept: KeptCut | null): KeptCut | null => {
  const operations = kept && readOperations(kept.operations)
  return kept && Array.isArray(operations) ? { ...kept, operations } : null
}

type Given = { open: OpenPage | null; page: string; setOpen: (open: OpenPage) => void; tell: Tell }

/**
 * Steps that are not saved are kept in the browser. Those of the last time are offered again, and are of no more use when
 * the page itself has been changed since (`isPast`).
 */
export const useKeptCut = ({ open, page, setOpen, tell }: Given) => {
  const say = useWords()
  const { user } = useAuth<User>()
  const key = keptKey(String(user?.id), 'units', page)
  const [offer, setOffer] = useState<KeptCut | 'reading' | null>('reading')

  useEffect(() => {
    let isGone = false
    void readKept<KeptCut>(key).catch(() => null).then((kept) => isGone || setOffer(asKept(kept)))
    return () => {
      isGone = true
    }
  }, [key])

  useEffect(() => {
    // What was kept stays until somebody has decided about it.
    if (!open || offer !== null) return
    const operations = operationsDone(open.steps)
    const kept: KeptCut = { at: Date.now(), operations, revision: open.answer.page.revision }
    void (operations.length > 0 ? writeKept(key, kept) : dropKept(key)).catch(() => undefined)
  }, [key, offer, open])

  if (!open || offer === null || offer === 'reading') return null
  return {
    at: offer.at, count: offer.operations.length, drop: () => setOffer(null), isPast: offer.revision !== open.answer.page.revision,
    takeUp: () => {
      const { fit, refused, steps } = doAgain(open.steps, offer.operations)
      setOpen({ ...open, steps })
      setOffer(null)
      tell(refused ? 'refused' : 'done', say(WORDS.takenUp(fit, offer.operations.length, refused?.message)))
    },
  }
}

export type KeptOffer = NonNullable<ReturnType<typeof useKeptCut>>
