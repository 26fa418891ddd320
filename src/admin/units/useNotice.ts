'use client'

import { useCallback, useState } from 'react'

export type Notice = { kind: 'done' | 'refused'; /** Makes what is said twice heard twice. */ n: number; text: string }
export type Tell = (kind: Notice['kind'], text: string) => void

/** What came of the last key. */
export const useNotice = (): { notice: Notice | null; tell: Tell } => {
  const [notice, setNotice] = useState<Notice | null>(null)
  const tell = useCallback<Tell>((kind, text) => setNotice((before) => ({ kind, n: (before?.n ?? 0) + 1, text })), [])
  return { notice, tell }
}
