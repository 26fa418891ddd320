'use client'

import { label } from '../../fields/label'
import { Dialog } from '../shared/Dialog'
import { useWords } from '../shared/useWords'
import type { KeyRow } from './KeyMap'
import { shownKey } from './shownKey'

const TITLE = label('按键', 'Keys')

/** Every key of a view. */
export const KeyHelp = ({ onClose, rows }: { onClose: () => void; rows: readonly KeyRow[] }) => {
  const say = useWords()
  return (
    <Dialog isWide onClose={onClose} title={say(TITLE)}>
      <dl className="desk-keys">
        {rows.map(({ keys, words }) => (
          <div key={keys.join(' ')}>
            <dt><kbd>{keys.map(shownKey).join(', ')}</kbd></dt>
            <dd>{say(words)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
