'use client'

import type { HistoryEntry } from '../../desk/history/articleTexts'
import { Times } from '../shared/Times'
import { reasonOf } from '../log/reasonOf'
import { deedWords } from '../shared/deedWords'
import { useWords } from '../shared/useWords'
import { WORDS } from './words'

/** Newest first. */
export type Sitting = [HistoryEntry, ...HistoryEntry[]]

type Chosen = {
  after: number
  before: number
  setAfter: (revision: number) => void
  setBefore: (revision: number) => void
}

type Props = Chosen & {
  onFold: (sitting: Sitting) => void
  sittings: readonly Sitting[]
  /** Newest revisions of those whose saves are shown one by one. */
  unfolded: ReadonlySet<number>
}

const Choices = ({ after, before, revision, setAfter, setBefore }: Chosen & { revision: number }) => {
  const say = useWords()
  const choice = (side: 'after' | 'before') => {
    const isAfter = side === 'after'
    return (
      <label>
        <input
          aria-label={`${say(WORDS[side])}: ${say(WORDS.textOf(revision))}`} checked={(isAfter ? after : before) === revision} data-choose={`${side}-${revision}`}
          name={side} onChange={() => (isAfter ? setAfter : setBefore)(revision)} type="radio"
        />
        <span aria-hidden>{say(WORDS[side])}</span>
      </label>
    )
  }
  return <p className="history__choices">{choice('before')}{choice('after')}</p>
}

const Entry = ({ entry: { action, at, hasText, reason, revision, who }, ...chosen }: Chosen & { entry: HistoryEntry }) => {
  const say = useWords()
  const { document, said, words } = reasonOf({ action, reason })
  return (
    <li data-current={revision === chosen.after} data-revision={revision}>
      <p><strong>{say(deedWords(action))}</strong> <span>{say(WORDS.revision(revision))}</span></p>
      <p><span>{who?.name ?? say(WORDS.machine)}</span> · <Times from={at} /></p>
      {reason && <p className="queue__note">{words && say(words)}{document}{said}</p>}
      {hasText && <Choices {...chosen} revision={revision} />}
    </li>
  )
}

/** What one person saved in one go, as its last text until it is unfolded. */
const Folded = ({ isUnfolded, onFold, sitting, ...chosen }: Chosen & { isUnfolded: boolean; onFold: () => void; sitting: Sitting }) => {
  const say = useWords()
  const [newest] = sitting
  const oldest = sitting.at(-1) ?? newest
  return (
    <li data-current={!isUnfolded && newest.revision === chosen.after} data-revision={isUnfolded ? undefined : newest.revision} data-saves={sitting.length}>
      <p><strong>{say(deedWords(newest.action))}</strong> <span>{say(WORDS.revisions(oldest.revision, newest.revision))}</span></p>
      <p><span>{newest.who?.name ?? say(WORDS.machine)}</span> · <Times from={oldest.at} to={newest.at} /></p>
      <p><button aria-expanded={isUnfolded} className="history__fold" onClick={onFold} type="button">{say(isUnfolded ? WORDS.fold : WORDS.unfold(sitting.length))}</button></p>
      {isUnfolded ? <ol className="history__entries" reversed>{sitting.map((entry) => <Entry {...chosen} entry={entry} key={entry.revision} />)}</ol> : <Choices {...chosen} revision={newest.revision} />}
    </li>
  )
}

/** All that was done, newest first; of what made a text, either side of the comparison can be chosen. */
export const EntryList = ({ onFold, sittings, unfolded, ...chosen }: Props) => (
  <ol className="history__entries" reversed>
    {sittings.map((sitting) => {
      const [newest, ...others] = sitting
      return others.length === 0 ? <Entry {...chosen} entry={newest} key={newest.revision} /> : (
        <Folded {...chosen} isUnfolded={unfolded.has(newest.revision)} key={newest.revision} onFold={() => onFold(sitting)} sitting={sitting} />
      )
    })}
  </ol>
)
