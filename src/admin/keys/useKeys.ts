'use client'

import { useEffect, useRef } from 'react'

import { isComposing } from './isComposing'
import type { CommandsOf, KeyMap } from './KeyMap'
import { pressOf } from './pressOf'

/** Whether a view has this key where the focus is. */
type IsHere<Command extends string> = (target: Element, command: Command) => boolean

const isTextField = (target: Element): boolean =>
  (target instanceof HTMLElement && target.isContentEditable) || target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select')

/** Without Control and Alt one character is typed. */
const isTyped = (press: string): boolean => [...press.replace('Shift+', '')].length === 1

const everywhere = (): boolean => true

/**
 * The keys of a view, wherever the focus is, or where `isHere` says; `map` stays the same. While an input method composes
 * every key is its own, a field takes what is typed, and an open dialog has all keys for itself.
 */
export const useKeys = <Command extends string>(
  map: KeyMap<Command>, commands: Partial<CommandsOf<Command>>, isHere: IsHere<Command> = everywhere,
): void => {
  const latest = useRef({ commands, isHere })
  useEffect(() => {
    latest.current = { commands, isHere }
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event
      if (isComposing(event) || !(target instanceof Element) || document.querySelector('dialog[open]')) return
      const press = pressOf(event)
      if (press === null || (isTyped(press) && isTextField(target))) return
      const command = map.find(({ keys }) => keys.includes(press))?.command
      const run = command && latest.current.isHere(target, command) ? latest.current.commands[command] : undefined
      if (!run) return
      event.preventDefault()
      // The editor has keys of its own, and is not asked about these.
      event.stopPropagation()
      run()
    }
    window.addEventListener('keydown', onKeyDown, true)
    return () => window.removeEventListener('keydown', onKeyDown, true)
  }, [map])
}
