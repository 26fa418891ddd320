'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { useState } from 'react'

import { isRow } from '../keys/isRow'
import { useKeys } from '../keys/useKeys'
import { Failed } from '../shared/Failed'
import { ReasonDialog } from '../shared/ReasonDialog'
import { useWords } from '../shared/useWords'
import { KEY_MAP } from './keyMap'
import { useRestore } from './useRestore'
import { WORDS } from './words'

type Props = {
  article: { id: string; revision: number; title: string }
  cannotEdit: string | null
  isNewest: boolean
  onHelp: () => void
  /** The revision that is highlighted: its text would be restored. */
  shown: number
}

/** Whose history it is, and the way back to one of its texts. */
export const HistoryHead = ({ article, cannotEdit, isNewest, onHelp, shown }: Props) => {
  const say = useWords()
  const { config } = useConfig()
  const { error, isRestoring, reread, restore } = useRestore(article)
  const [isAsking, setIsAsking] = useState(false)
  const canRestore = cannotEdit === null && !isNewest && !isRestoring
  useKeys(KEY_MAP, canRestore ? { restore: () => setIsAsking(true) } : {}, isRow)
  return (
    <>
      <header className="queue__head">
        <h1><span lang="zh-Hans">{article.title || say(WORDS.untitled)}</span> · {say(WORDS.history)}</h1>
        <Link aria-keyshortcuts="d" className="desk-button" href={`${config.routes.admin}/desk/${article.id}`} prefetch={false}>{say(WORDS.desk)}</Link>
        <button aria-keyshortcuts="?" className="desk-button" onClick={onHelp} type="button">{say(WORDS.help)} <kbd>?</kbd></button>
        <button
          aria-keyshortcuts="r" className="desk-button" data-restore={shown} disabled={!canRestore} onClick={() => setIsAsking(true)}
          title={cannotEdit ?? (isNewest ? say(WORDS.isNewest) : undefined)} type="button"
        >
          {say(WORDS.restore(shown))} <kbd>r</kbd>
        </button>
      </header>
      {cannotEdit && <p className="queue__note">⚠ {say(WORDS.cannotRestore)}{cannotEdit}</p>}
      {error && <Failed message={error} onRetry={reread} />}
      {isAsking && (
        <ReasonDialog
          confirm={say(WORDS.restore(shown))} needsReason={false} onCancel={() => setIsAsking(false)} question={say(WORDS.restoreAsk)} title={say(WORDS.restoreTitle)}
          onConfirm={() => {
            setIsAsking(false)
            void restore(shown)
          }}
        />
      )}
    </>
  )
}
