'use client'

import { useEffect, useRef } from 'react'

import { isComposing } from '../isComposing'
import { type CommandName, KEY_BINDINGS } from './keyMap'

export type Commands = Record<CommandName, () => void>

/** Letters belong to this view alone where nothing is typed, nor anything else of the admin has the focus. */
const isHere = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && !target.matches('input, textarea, select') && !target.isContentEditable &&
  (target === document.body || target.closest('.units') !== null)

const commandOf = (event: KeyboardEvent): CommandName | null => {
  const isMod = event.ctrlKey || event.metaKey
  // AltGr comes as Ctrl+Alt and types characters.
  if (isMod && event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === '?' && !isMod) return 'keys'
  if (key === 'y' && isMod) return 'redo'
  const found = KEY_BINDINGS.find((each) =>
    each.key === key && Boolean(each.alt) === event.altKey && Boolean(each.mod) === isMod && Boolean(each.shift) === event.shiftKey)
  return found?.command ?? null
}

/** The keys of the view; a dialog has the keys for itself. */
export const useUnitKeys = (commands: Commands): void => {
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isComposing(event) || !isHere(event.target) || document.querySelector('dialog[open]')) return
      const command = commandOf(event)
      if (!command) return
      event.preventDefault()
      latest.current[command]()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}
