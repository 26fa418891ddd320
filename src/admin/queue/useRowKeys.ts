'use client'

import { useEffect, useRef } from 'react'

type Keys = { claim: () => void; move: (by: -1 | 1) => void; open: () => void; select: () => void }

/** What takes keys for itself: typing in a field, choosing from a list, pressing a button or a link. */
const TAKES_TYPING = 'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], dialog'
const TAKES_ENTER = 'a, button, input, select, textarea, summary'

/** The keys of a list: j/k or arrows, Enter, n, x. None while a word is composed, with Ctrl, Alt or Meta, or in a field. */
export const useRowKeys = (keys: Keys): void => {
  const current = useRef(keys)
  current.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target as Element | null
      if (event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || target?.closest(TAKES_TYPING)) return
      const { claim, move, open, select } = current.current
      const deeds: Record<string, (() => void) | undefined> = {
        ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: target?.closest(TAKES_ENTER) ? undefined : open,
        j: () => move(1), k: () => move(-1), n: claim, x: select,
      }
      const deed = deeds[event.key]
      if (!deed) return
      event.preventDefault()
      deed()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
