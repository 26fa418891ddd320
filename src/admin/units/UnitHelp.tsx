'use client'

import { DeskDialog } from '../desk/DeskDialog'
import { WORDS as DESK_WORDS } from '../desk/words'
import { useWords } from '../useWords'
import { KEY_BINDINGS, LIST_KEYS } from './keyMap'

/** Every key of the view. */
export const UnitHelp = ({ onClose }: { onClose: () => void }) => {
  const say = useWords()
  return (
    <DeskDialog isWide onClose={onClose} title={say(DESK_WORDS.keysTitle)}>
      <dl className="desk-keys">
        {[...LIST_KEYS, ...KEY_BINDINGS].map(({ shown, words }) => (
          <div key={shown}>
            <dt><kbd>{shown}</kbd></dt>
            <dd>{say(words)}</dd>
          </div>
        ))}
      </dl>
    </DeskDialog>
  )
}
