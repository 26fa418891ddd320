'use client'

import { shownKey } from '../../keys/shownKey'
import { useWords } from '../../shared/useWords'
import { WORDS } from '../words'
import { changesOf } from './changesOf'
import type { LiveSuspect } from './LiveText'

const KEY = 'Alt+Shift+Enter'
/** So many different ones are shown; the others stand in the title. */
const MOST_SHOWN = 6

type Props = { canEdit: boolean; onAccept: () => void; suspects: readonly LiveSuspect[] }

/** Accepts every proposal of one rule, and says before what that would change. */
export const SameRule = ({ canEdit, onAccept, suspects }: Props) => {
  const say = useWords()
  const changes = changesOf(suspects)
  return (
    <>
      <button aria-describedby="desk-same-rule" aria-keyshortcuts={KEY} className="desk-button" disabled={!canEdit} onClick={onAccept} type="button">
        {say(WORDS.acceptAll)} ({suspects.length}) <kbd>{shownKey(KEY)}</kbd>
      </button>
      <small className="desk-suspect__same" id="desk-same-rule" lang="zh-Hans" title={changes.join('、')}>
        {changes.slice(0, MOST_SHOWN).join('、')}{changes.length > MOST_SHOWN && '…'}
      </small>
    </>
  )
}
