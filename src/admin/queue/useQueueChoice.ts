'use client'

import { useConfig } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

import { type QueueChoice, queryOf } from './QueueChoice'

/** What is looked at, kept in the address. Any change but that of the page begins on the first one. */
export const useQueueChoice = (first: QueueChoice) => {
  const { config } = useConfig()
  const { admin } = config.routes
  const [choice, setChoice] = useState(first)
  useEffect(() => window.history.replaceState(window.history.state, '', `${admin}/queue?${queryOf(choice)}`), [admin, choice])
  const choose = useCallback((change: Partial<QueueChoice>): void => setChoice((before) => ({ ...before, page: 1, ...change })), [])
  return { admin, choice, choose }
}
