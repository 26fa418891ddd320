'use client'

import { useTranslation } from '@payloadcms/ui'

import type { HistoryEntry } from '../../desk/history/articleTexts'
import { deedWords } from '../shared/deedWords'
import { useWords } from '../shared/useWords'
import { WORDS } from './words'

type Props = {
  after: number
  before: number
  entries: HistoryEntry[]
  setAfter: (revision: number) => void
  setBefore: (revision: number) => void
}

/** All that was done, newest first; of what made a text, either side of the comparison can be chosen. */
export const EntryList = ({ after, before, entries, setAfter, setBefore }: Props) => {
  const say = useWords()
  const { i18n } = useTranslation()
  const timeOf = (at: string): string => new Date(at).toLocaleString(i18n.language.startsWith('zh') ? 'zh-CN' : 'en-GB', { dateStyle: 'short', timeStyle: 'short' })
  const choice = (revision: number, side: 'after' | 'before') => {
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
  return (
    <ol className="history__entries" reversed>
      {entries.map(({ action, at, hasText, reason, revision, who }) => (
        <li data-current={revision === after} data-revision={revision} key={revision}>
          <p>
            <strong>{say(deedWords(action))}</strong> <span>{say(WORDS.revision(revision))}</span>
          </p>
          <p><span>{who?.name ?? say(WORDS.machine)}</span> · <time dateTime={at} suppressHydrationWarning>{timeOf(at)}</time></p>
          {reason && <p className="queue__note">{reason}</p>}
          {hasText && <p className="history__choices">{choice(revision, 'before')}{choice(revision, 'after')}</p>}
        </li>
      ))}
    </ol>
  )
}
