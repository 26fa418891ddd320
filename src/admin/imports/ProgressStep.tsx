'use client'

import { Button } from '@payloadcms/ui'

import { useWords } from '../shared/useWords'
import { duration } from './duration'
import type { ShownImport } from './types'
import { useDeed } from './useDeed'
import type { Importing } from './useImport'
import { WORDS } from './words'

type Props = { doc: ShownImport; importing: Importing }

const rateOf = (rate: number): string => (rate >= 10 ? rate.toFixed(0) : rate.toFixed(1))

/** How far the job is, how fast, how long it will take, and the way to stop it. */
export const ProgressStep = ({ doc, importing }: Props) => {
  const say = useWords()
  const { act, isBusy } = useDeed(importing)
  const { current, isCancelAsked, pagesDone, pagesTotal, rate, state } = doc
  const left = rate > 0 ? say(WORDS.timeLeft(say(duration((pagesTotal - pagesDone) / rate)))) : null
  return (
    <div className="import-progress">
      <progress aria-label={say(WORDS.pagesOf(pagesDone, pagesTotal))} max={Math.max(1, pagesTotal)} value={pagesDone} />
      <p className="import-progress__figures">
        {state === 'queued' ? (
          <span>{say(WORDS.queued)}</span>
        ) : (
          <>
            <strong>{say(WORDS.pagesOf(pagesDone, pagesTotal))}</strong>
            {rate > 0 && <span>{say(WORDS.rate(rateOf(rate)))}</span>}
            {left && <span>{left}</span>}
          </>
        )}
      </p>
      {current && <p className="import-progress__current">{say(WORDS.inHand)} {current}</p>}
      {importing.mayAct && (
        <div className="import-desk__buttons">
          <Button
            buttonStyle="secondary"
            disabled={isBusy || isCancelAsked === true}
            extraButtonProps={{ 'data-deed': 'cancel' }}
            margin={false}
            onClick={() => void act('POST', '/cancel')}
            size="medium"
            type="button"
          >
            {say(isCancelAsked ? WORDS.cancelling : WORDS.cancel)}
          </Button>
        </div>
      )}
      <p className="import-desk__hint">{say(WORDS.closing)}</p>
    </div>
  )
}
