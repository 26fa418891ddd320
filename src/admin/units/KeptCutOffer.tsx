'use client'

import { Button } from '@payloadcms/ui'

import { shownKey } from '../keys/shownKey'
import { Dialog } from '../shared/Dialog'
import { CONFIRM_KEY } from '../shared/isConfirm'
import { useHouseTime } from '../shared/useHouseTime'
import { useWords } from '../shared/useWords'
import type { KeptOffer } from './useKeptCut'
import { WORDS } from './words'

/** Steps of the last time that were not saved: taken up, or thrown away. */
export const KeptCutOffer = ({ offer: { at, count, drop, isPast, takeUp } }: { offer: KeptOffer }) => {
  const say = useWords()
  const { write } = useHouseTime()
  return (
    <Dialog
      buttons={
        <>
          <Button buttonStyle="secondary" extraButtonProps={{ 'data-offer': 'drop', ...(isPast ? { 'data-focus': true } : {}) }} margin={false} onClick={drop} size="medium" type="button">
            {say(WORDS.keptDrop)}
          </Button>
          {!isPast && <Button extraButtonProps={{ 'aria-keyshortcuts': CONFIRM_KEY, 'data-focus': true, 'data-offer': 'keep' }} margin={false} onClick={takeUp} size="medium" type="button">{say(WORDS.keptTakeUp)} <kbd>{shownKey(CONFIRM_KEY)}</kbd></Button>}
        </>
      }
      onClose={null}
      onConfirm={isPast ? undefined : takeUp}
      title={say(WORDS.keptTitle)}
    >
      <p>{say(WORDS.kept(write(at), count))}</p>
      {isPast && <p>{say(WORDS.keptPast)}</p>}
    </Dialog>
  )
}
