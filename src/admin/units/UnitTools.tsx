'use client'

import { useWords } from '../useWords'
import { KEY_BINDINGS } from './keyMap'
import type { Busy } from './useCutting'
import type { Commands } from './useUnitKeys'
import { WORDS } from './words'

type Props = {
  busy: Busy
  canRedo: boolean
  commands: Commands
  discard: () => void
  focusList: () => void
  /** Takes the cut that was saved last back; null when it cannot be. */
  revert: (() => void) | null
  selected: number
  steps: number
}

/** A button for each command, with its key. */
export const UnitTools = ({ busy, canRedo, commands, discard, focusList, revert, selected, steps }: Props) => {
  const say = useWords()
  const isOff = (command: keyof Commands): boolean =>
    busy !== null || (command === 'save' && steps === 0) || (command === 'undo' && steps === 0) || (command === 'redo' && !canRedo)
  return (
    <div aria-label={say(WORDS.tools)} className="units-tools" role="toolbar">
      {KEY_BINDINGS.map(({ aria, command, shown, words }) => (
        <button
          aria-keyshortcuts={aria} className={`desk-button${command === 'save' ? ' desk-button--main' : ''}`} data-command={command} disabled={isOff(command)} key={command}
          onClick={() => {
            focusList()
            commands[command]()
          }}
          type="button"
        >
          {say(command === 'save' && busy === 'saving' ? WORDS.saving : words)} <kbd>{shown}</kbd>
        </button>
      ))}
      {steps > 0 && <button className="desk-button" disabled={busy !== null} onClick={discard} type="button">{say(WORDS.discard)}</button>}
      {revert && <button className="desk-button" data-revert disabled={busy !== null} onClick={revert} type="button">{say(WORDS.revert)}</button>}
      <span className="units-tools__state">
        {selected > 0 && <span>{say(WORDS.selected(selected))}</span>}
        {steps > 0 && <strong>{say(WORDS.unsaved(steps))}</strong>}
      </span>
    </div>
  )
}
