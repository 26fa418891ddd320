'use client'

import { Link, toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { HistoryEntry } from '../../desk/history/articleTexts'
import { ReasonDialog } from '../ReasonDialog'
import { useRowKeys } from '../queue/useRowKeys'
import { useApi } from '../useApi'
import { useWords } from '../useWords'
import { Compare } from './Compare'
import { EntryList } from './EntryList'
import { useTexts } from './useTexts'
import { WORDS } from './words'

type Props = { article: { id: string; revision: number; title: string }; cannotEdit: string | null; entries: HistoryEntry[] }

const nothing = (): void => undefined

/** Any two texts of an article side by side; an old one can be made the newest draft. */
export const History = ({ article, cannotEdit, entries }: Props) => {
  const say = useWords()
  const ask = useApi()
  const router = useRouter()
  const { config } = useConfig()
  const { admin } = config.routes
  const texts = entries.filter(({ hasText }) => hasText).map(({ revision }) => revision)
  const newest = texts[0] ?? 1
  const [after, setAfter] = useState(newest)
  const [before, setBefore] = useState(texts[1] ?? newest)
  const [isAsking, setIsAsking] = useState(false)
  const { error, texts: [old, young] } = useTexts(article.id, [before, after])

  /** `by` 1 is the next older one: the list stands newest first. */
  const step = (by: -1 | 1): void => {
    const at = Math.max(0, Math.min(texts.length - 1, texts.indexOf(after) + by))
    setAfter(texts[at] ?? newest)
    setBefore(texts[at + 1] ?? texts[at] ?? newest)
  }
  useRowKeys({ claim: nothing, move: step, open: nothing, select: nothing })

  const restore = async (): Promise<void> => {
    setIsAsking(false)
    const answer = await ask('POST', `/desk/${article.id}/history/${before}/restore`, { revision: article.revision })
    if (!answer.ok) return void toast.error(answer.message)
    toast.success(say(WORDS.restored))
    router.refresh()
  }

  return (
    <div className="history gutter--left gutter--right">
      <header className="queue__head">
        <h1 lang="zh-Hans">{article.title} · {say(WORDS.history)}</h1>
        <Link className="desk-button" href={`${admin}/desk/${article.id}`} prefetch={false}>{say(WORDS.desk)}</Link>
        <button
          className="desk-button" data-restore={before} disabled={cannotEdit !== null || before === newest} onClick={() => setIsAsking(true)}
          title={cannotEdit ?? undefined} type="button"
        >
          {say(WORDS.restore(before))}
        </button>
      </header>
      {cannotEdit && <p className="queue__note">{cannotEdit}</p>}
      <div className="history__columns">
        <EntryList after={after} before={before} entries={entries} setAfter={setAfter} setBefore={setBefore} />
        <section aria-label={say(WORDS.compare)} aria-live="polite">
          <p className="compare__legend">{say(WORDS.legend)}</p>
          {error && <p className="queue__error" role="alert">{error}</p>}
          {!error && !(old && young) && <p>{say(WORDS.loading)}</p>}
          {old && young && <Compare after={young} afterTitle={say(WORDS.textOf(after))} before={old} beforeTitle={say(WORDS.textOf(before))} />}
        </section>
      </div>
      <p className="queue__keys">{say(WORDS.keys)}</p>
      {isAsking && (
        <ReasonDialog
          confirm={say(WORDS.restore(before))} needsReason={false} onCancel={() => setIsAsking(false)} onConfirm={() => void restore()}
          question={say(WORDS.restoreAsk)} title={say(WORDS.restoreTitle)}
        />
      )}
    </div>
  )
}
