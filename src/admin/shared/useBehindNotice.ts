'use client'

import { toast } from '@payloadcms/ui'
import { useCallback } from 'react'

import { BEHIND, BEHIND_TEXT } from '../../http/READERS_HEADER'
import { useWords } from './useWords'

/** Long enough to be read beside the word that it is done. */
const SHOWN_MS = 60_000

/** Tells, once for any number of deeds, that something is done and readers may not see it yet. */
export const useBehindNotice = (): (() => void) => {
  const say = useWords()
  return useCallback(() => void toast.warning(say(BEHIND_TEXT), { duration: SHOWN_MS, id: BEHIND }), [say])
}
