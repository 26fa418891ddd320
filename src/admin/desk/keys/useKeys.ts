'use client'

import { useEffect, useRef } from 'react'

import { isComposing } from '../../isComposing'
import { type CommandName, KEY_BINDINGS } from './keyMap'

export type Commands = Record<CommandName, () => void>

const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))

const commandOf = (event: KeyboardEvent): CommandName | null => {
  if (event.key === '?' && !isTextField(event.target)) return 'keys'
  const isMod = event.ctrlKey || event.metaKey
  // AltGr comes as Ctrl+Alt and types characters.
  if (isMod && event.altKey) return null
  const code = event.code === 'NumpadEnter' ? 'Enter' : event.code
  const found = KEY_BINDINGS.find(
    (binding) => binding.code === code && Boolean(binding.alt) === event.altKey && Boolean(binding.mod) === isMod && Boolean(binding.shift) === event.shiftKey,
  )
  return found?.command ?? null
}

/** The desk's keys, wherever the focus is; a dialog has the keys for itself. */
export const useKeys = (commands: Commands): void => {
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isComposing(event) || document.querySelector('dialog[open]')) return
      const command = commandOf(event)
      if (!command) return
      event.preventDefault()
      event.stopPropagation()
      latest.current[command]()
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [])
}
