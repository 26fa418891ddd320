'use client'

import { useWords } from '../../useWords'
import { DeskDialog } from '../DeskDialog'
import { WORDS } from '../words'
import { EDITOR_KEYS, KEY_BINDINGS } from './keyMap'

const isMac = (): boolean => /Mac|iPhone|iPad/u.test(navigator.platform)

/** Every key of the desk; on a Mac with its own names. */
export const KeyHelp = ({ onClose }: { onClose: () => void }) => {
  const say = useWords()
  const shownKey = (shown: string): string => (isMac() ? shown.replaceAll('Ctrl+', '⌘').replaceAll('Alt+', '⌥').replaceAll('Shift+', '⇧') : shown)
  return (
    <DeskDialog isWide onClose={onClose} title={say(WORDS.keysTitle)}>
      <dl className="desk-keys">
        {[...KEY_BINDINGS, ...EDITOR_KEYS].map(({ shown, words }) => (
          <div key={shown}>
            <dt><kbd>{shownKey(shown)}</kbd></dt>
            <dd>{say(words)}</dd>
          </div>
        ))}
      </dl>
    </DeskDialog>
  )
}
