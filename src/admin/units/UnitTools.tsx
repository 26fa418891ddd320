'use client'

import { shownKey } from '../keys/shownKey'
import { useWords } from '../shared/useWords'
import { type Commands, KEY_MAP } from './keyMap'
import type { Busy } from './useOneAtATime'
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
  /** Steps that are not saved. */
  unsaved: number
}

/** A button for each command, with its key. */
export const UnitTools = ({ busy, canRedo, commands, discard, focusList, revert, selected, unsaved }: Props) => {
  const say = useWords()
  /** A button that is switched off, or gone, by its own press gives the focus to nobody. */
  const fromList = (run: () => void) => (): void => {
    focusList()
    run()
  }
  const isOff = (command: keyof Commands): boolean =>
    busy !== null || (command === 'save' && unsaved === 0) || (command === 'undo' && unsaved === 0) || (command === 'redo' && !canRedo)
  return (
    <div aria-label={say(WORDS.tools)} className="units-tools" role="toolbar">
      {KEY_MAP.map(({ command, keys, words }) => (
        <button
          aria-keyshortcuts={keys.join(' ')} className={`desk-button${command === 'save' ? ' desk-button--main' : ''}`} data-command={command} disabled={isOff(command)} key={command}
          onClick={fromList(commands[command])} type="button"
        >
          {say(command === 'save' && busy === 'saving' ? WORDS.saving : words)} <kbd>{shownKey(keys[0])}</kbd>
        </button>
      ))}
      {unsaved > 0 && <button className="desk-button" disabled={busy !== null} onClick={fromList(discard)} type="button">{say(WORDS.discard)}</button>}
      {revert && <button className="desk-button" data-revert disabled={busy !== null} onClick={fromList(revert)} type="button">{say(WORDS.revert)}</button>}
      <span className="units-tools__state">
        {selected > 0 && <span>{say(WORDS.selected(selected))}</span>}
        {unsaved > 0 && <strong>{say(WORDS.unsaved(unsaved))}</strong>}
      </span>
    </div>
  )
}
