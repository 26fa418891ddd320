'use client'

import { Link, useConfig } from '@payloadcms/ui'

import type { QueueAnswer } from '../../desk/queue/QueueItem'
import { useWords, type Words } from '../shared/useWords'
import { filterQueryOf, type QueueChoice } from './QueueChoice'
import { WORDS } from './words'

type Props = { choice: QueueChoice; choose: (change: Partial<QueueChoice>) => void; counts: QueueAnswer['counts']; isEditor: boolean }

const wordsFor = ({ list }: QueueChoice, { approval, free, mine }: QueueAnswer['counts']): Words => {
  if (approval + free + mine === 0) return WORDS.nothingAnywhere
  return list === 'mine' ? (free > 0 ? WORDS.nothingMine(free) : WORDS.nothingMineNorFree) : WORDS.nothing[list]
}

/** Why a list is empty, and what to do then. */
export const QueueNothing = ({ choice, choose, counts, isEditor }: Props) => {
  const say = useWords()
  const { config } = useConfig()
  const isFiltered = filterQueryOf(choice) !== ''
  const isEmptySystem = !isFiltered && counts.approval + counts.free + counts.mine === 0
  return (
    <div className="queue__nothing">
      <p>{say(isFiltered ? WORDS.nothingFiltered : wordsFor(choice, counts))}</p>
      {isFiltered && (
        <button className="desk-button" data-unfilter onClick={() => choose({ issue: '', problem: false, publication: '', stage: '' })} type="button">{say(WORDS.unfilter)}</button>
      )}
      {isEmptySystem && isEditor && <Link className="desk-button" href={config.routes.admin} prefetch={false}>{say(WORDS.start)}</Link>}
    </div>
  )
}
