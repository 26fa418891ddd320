'use client'

import { toast, useDocumentInfo } from '@payloadcms/ui'
import { useRef } from 'react'

import type { JoinView } from '../../workflow/joinView'
import { useWords } from '../useWords'
import { JoinProposal } from './JoinProposal'
import { type JoinDeed, useJoins } from './useJoins'
import { WORDS } from './words'

const DONE = { confirm: WORDS.confirmed, dismiss: WORDS.dismissed, undo: WORDS.undone }

/** On a page or an issue: the joins that wait for an editor. */
export const JoinList = () => {
  const say = useWords()
  const { collectionSlug, id } = useDocumentInfo()
  const heading = useRef<HTMLHeadingElement>(null)
  const { decide, error, isBusy, joins } = useJoins(collectionSlug === 'issues' ? 'issues' : 'pages', id ? String(id) : null)
  if (!id || joins === 'loading') return null
  if (joins === 'failed') return <p className="page-joins__error" role="alert">{say(WORDS.failed)}</p>
  if (joins.length === 0 && !error) return null

  const run = (join: JoinView, deed: JoinDeed): void =>
    void decide(join, deed).then((isDone) => {
      if (!isDone) return
      toast.success(say(DONE[deed]))
      // The button that was pressed is gone; the keyboard goes on from the top of the list.
      heading.current?.focus()
    })

  return (
    <section aria-label={say(WORDS.group)} className="page-joins field-type">
      <h3 ref={heading} tabIndex={-1}>{say(WORDS.list(joins.length))}</h3>
      {error && <p className="page-joins__error" role="alert">{error}</p>}
      {joins.map((join) => (
        <JoinProposal decide={run} isBusy={isBusy} join={join} key={join.id} links={['from', 'to']} title={WORDS.mayBelong(join.from, join.to)} />
      ))}
    </section>
  )
}
