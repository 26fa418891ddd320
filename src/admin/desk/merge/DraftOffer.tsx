'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'

import { useHouseTime } from '../../shared/useHouseTime'
import { useWords } from '../../shared/useWords'
import { Dialog } from '../../shared/Dialog'
import type { DeskModel } from '../model/DeskModel'
import type { Offer } from '../model/readOffers'
import { isSameParts } from '../save/DeskText'
import { ComparedParts } from './MergeBlockView'
import { MERGE_WORDS } from './words'

/** Text that was typed here and did not reach the server: taken up, compared, or thrown away. */
export const DraftOffer = ({ model, offer }: { model: DeskModel; offer: Offer }) => {
  const say = useWords()
  const { write } = useHouseTime()
  const [isCompared, setIsCompared] = useState(false)
  const { document, draft } = offer
  const isText = !isSameParts(draft.text.parts, document.saver.base.parts)
  const at = write(draft.at)
  return (
    <Dialog
      buttons={
        <>
          <Button buttonStyle="secondary" margin={false} onClick={() => model.takeUp(offer, false)} size="medium" type="button">{say(MERGE_WORDS.discard)}</Button>
          <Button buttonStyle="secondary" disabled={isCompared || !isText} margin={false} onClick={() => setIsCompared(true)} size="medium" type="button">{say(MERGE_WORDS.compare)}</Button>
          <Button extraButtonProps={{ 'data-focus': true, 'data-offer': 'keep' }} margin={false} onClick={() => model.takeUp(offer, true)} size="medium" type="button">{say(MERGE_WORDS.keep)}</Button>
        </>
      }
      isWide={isCompared}
      onClose={null}
      title={say(MERGE_WORDS.keptTitle)}
    >
      <p>{say(isText ? MERGE_WORDS.kept(at) : MERGE_WORDS.keptSuspects(at))}</p>
      {isCompared && <ComparedParts before={document.saver.base.parts} parts={draft.text.parts} />}
    </Dialog>
  )
}
