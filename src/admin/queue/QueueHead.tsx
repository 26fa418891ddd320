'use client'

import { Link, useConfig } from '@payloadcms/ui'

import { useWords } from '../shared/useWords'
import { WORDS } from './words'

type Props = { claim: () => void; isClaiming: boolean; issue: string; onHelp: () => void }

/** What the view is, and what can be done wherever one is in it. */
export const QueueHead = ({ claim, isClaiming, issue, onHelp }: Props) => {
  const say = useWords()
  const { config } = useConfig()
  return (
    <header className="queue__head">
      <h1>{say(WORDS.queue)}</h1>
      {issue && <Link className="desk-button" href={`${config.routes.admin}/board/${issue}`} prefetch={false}>{say(WORDS.board)}</Link>}
      <button aria-keyshortcuts="?" className="desk-button" onClick={onHelp} type="button">{say(WORDS.help)} <kbd>?</kbd></button>
      <button aria-keyshortcuts="n" className="desk-button queue__next" disabled={isClaiming} onClick={claim} type="button">{say(WORDS.next)} <kbd>n</kbd></button>
    </header>
  )
}
