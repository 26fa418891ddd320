'use client'

import { useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { HistoryEntry } from '../../desk/history/articleTexts'
import { isRow } from '../keys/isRow'
import { KeyHelp } from '../keys/KeyHelp'
import { useKeys } from '../keys/useKeys'
import { Compare } from '../shared/Compare'
import { Failed } from '../shared/Failed'
import { useHouseTime } from '../shared/useHouseTime'
import { useWords } from '../shared/useWords'
import { EntryList } from './EntryList'
import { HistoryHead } from './HistoryHead'
import { KEY_MAP } from './keyMap'
import { useSittings } from './useSittings'
import { useTexts } from './useTexts'
import { WORDS } from './words'

type Props = { article: { id: string; revision: number; title: string }; cannotEdit: string | null; entries: HistoryEntry[] }

/** Any two texts of an article side by side; an old one can be made the newest draft. */
export const History = ({ article, cannotEdit, entries }: Props) => {
  const say = useWords()
  const router = useRouter()
  const { config } = useConfig()
  const { zone } = useHouseTime()
  const { after, before, newest, step, ...list } = useSittings(entries)
  const [isHelp, setIsHelp] = useState(false)
  const { error, reread, texts: [old, young] } = useTexts(article.id, [before, after])

  const onHelp = (): void => setIsHelp(true)
  useKeys(KEY_MAP, { desk: () => router.push(`${config.routes.admin}/desk/${article.id}`), keys: onHelp, newer: () => step(-1), older: () => step(1) }, isRow)

  return (
    <div className="history gutter--left gutter--right">
      <HistoryHead article={article} cannotEdit={cannotEdit} isNewest={after === newest} onHelp={onHelp} shown={after} />
      <div className="history__columns">
        <EntryList {...list} after={after} before={before} />
        <section aria-label={say(WORDS.compare)} aria-live="polite">
          <p className="compare__legend">{say(WORDS.legend)} {say(zone)}</p>
          {error && <Failed message={error} onRetry={reread} />}
          {!error && !(old && young) && <p>{say(WORDS.loading)}</p>}
          {old && young && <Compare after={young} afterTitle={say(WORDS.textOf(after))} before={old} beforeTitle={say(WORDS.textOf(before))} />}
        </section>
      </div>
      {isHelp && <KeyHelp onClose={() => setIsHelp(false)} rows={KEY_MAP} />}
    </div>
  )
}
