'use client'

import { Button, toast, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useRef, useState } from 'react'

import type { User } from '../../payload-types'
import type { JoinView } from '../../workflow/joinView'
import { useWords } from '../shared/useWords'
import { JoinByHand } from './JoinByHand'
import { JoinProposal } from './JoinProposal'
import { type JoinDeed, useJoins } from './useJoins'
import { WORDS } from './words'

const DONE = { confirm: WORDS.confirmed, dismiss: WORDS.dismissed, undo: WORDS.undone }

/** On a page or an issue: the joins that wait for an editor; on an issue an editor may name one more. */
export const JoinList = () => {
  const say = useWords()
  const { collectionSlug, id } = useDocumentInfo()
  const { user } = useAuth<User>()
  const heading = useRef<HTMLHeadingElement>(null)
  const [isByHand, setIsByHand] = useState(false)
  const { decide, error, isBusy, joins, propose } = useJoins(collectionSlug === 'issues' ? 'issues' : 'pages', id ? String(id) : null)
  if (!id || joins === 'loading') return null
  if (joins === 'failed') return <p className="page-joins__error" role="alert">{say(WORDS.failed)}</p>
  const mayName = collectionSlug === 'issues' && user?.role !== 'proofreader'
  if (joins.length === 0 && !error && !mayName) return null

  const run = (join: JoinView, deed: JoinDeed): void =>
    void decide(join, deed).then((isDone) => {
      if (!isDone) return
      toast.success(say(DONE[deed]))
      // The button that was pressed is gone; the keyboard goes on from the top of the list.
      heading.current?.focus()
    })

  const name = (from: string, to: string): void =>
    void propose(from, to).then((isDone) => {
      if (!isDone) return
      toast.success(say(WORDS.byHandProposed))
      setIsByHand(false)
      heading.current?.focus()
    })

  return (
    <section aria-label={say(WORDS.group)} className="page-joins field-type">
      <h3 ref={heading} tabIndex={-1}>{say(WORDS.list(joins.length))}</h3>
      {joins.length === 0 && <p className="page-joins__none">{say(WORDS.none)}</p>}
      {error && !isByHand && <p className="page-joins__error" role="alert">{error}</p>}
      {joins.map((join) => (
        <JoinProposal decide={run} isBusy={isBusy} join={join} key={join.id} links={['from', 'to']} title={WORDS.mayBelong(join.from, join.to)} />
      ))}
      {mayName && !isByHand && (
        <div>
          <Button
            buttonStyle="secondary"
            extraButtonProps={{ 'data-join-deed': 'name' }}
            margin={false}
            onClick={() => setIsByHand(true)}
            size="small"
            type="button"
          >
            {say(WORDS.byHand)}
          </Button>
        </div>
      )}
      {isByHand && <JoinByHand error={error} isBusy={isBusy} issue={String(id)} onCancel={() => setIsByHand(false)} propose={name} />}
    </section>
  )
}
