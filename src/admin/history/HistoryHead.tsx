'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { useState } from 'react'

import { Failed } from '../shared/Failed'
import { ReasonDialog } from '../shared/ReasonDialog'
import { useWords } from '../shared/useWords'
import { useRestore } from './useRestore'
import { WORDS } from './words'

type Props = {
  article: { id: string; revision: number; title: string }
  /** The revision whose text would be restored. */
  before: number
  cannotEdit: string | null
  isNewest: boolean
  onHelp: () => void
}

/** Whose history it is, and the way back to one of its texts. */
export const HistoryHead = ({ article, before, cannotEdit, isNewest, onHelp }: Props) => {
  const say = useWords()
  const { config } = useConfig()
  const { error, isRestoring, reread, restore } = useRestore(article)
  const [isAsking, setIsAsking] = useState(false)
  return (
    <>
      <header className="queue__head">
        <h1><span lang="zh-Hans">{article.title || say(WORDS.untitled)}</span> · {say(WORDS.history)}</h1>
        <Link aria-keyshortcuts="d" className="desk-button" href={`${config.routes.admin}/desk/${article.id}`} prefetch={false}>{say(WORDS.desk)}</Link>
        <button aria-keyshortcuts="?" className="desk-button" onClick={onHelp} type="button">{say(WORDS.help)} <kbd>?</kbd></button>
        <button
          className="desk-button" data-restore={before} disabled={cannotEdit !== null || isNewest || isRestoring} onClick={() => setIsAsking(true)}
          title={cannotEdit ?? (isNewest ? say(WORDS.isNewest) : undefined)} type="button"
        >
          {say(WORDS.restore(before))}
        </button>
      </header>
      {cannotEdit && <p className="queue__note">⚠ {say(WORDS.cannotRestore)}{cannotEdit}</p>}
      {error && <Failed message={error} onRetry={reread} />}
      {isAsking && (
        <ReasonDialog
          confirm={say(WORDS.restore(before))} needsReason={false} onCancel={() => setIsAsking(false)} question={say(WORDS.restoreAsk)} title={say(WORDS.restoreTitle)}
          onConfirm={() => {
            setIsAsking(false)
            void restore(before)
          }}
        />
      )}
    </>
  )
}
