'use client'

import { Banner, Button, useConfig, useDocumentInfo, useFormModified } from '@payloadcms/ui'

import type { JoinView } from '../../workflow/joinView'
import { useWords } from '../shared/useWords'
import { JoinProposal } from './JoinProposal'
import { type JoinDeed, useJoins } from './useJoins'
import { WORDS } from './words'

/** On an article: what it may go on in, what it was joined from, or where it has gone. */
export const JoinNotice = () => {
  const say = useWords()
  const { config } = useConfig()
  const { id: given } = useDocumentInfo()
  const id = given ? String(given) : null
  const isModified = useFormModified()
  const { decide, error, isBusy, joins, openMarks } = useJoins('articles', id)
  if (!id || joins === 'loading') return null
  if (joins === 'failed') return <p className="page-joins__error" role="alert">{say(WORDS.failed)}</p>
  if (joins.length === 0 && openMarks.length === 0) return null

  // The text of the form is another one then.
  const run = (join: JoinView, deed: JoinDeed): void =>
    void decide(join, deed).then((isDone) => {
      if (isDone && deed !== 'dismiss') window.location.reload()
    })
  const went = joins.find(({ state, to }) => state === 'joined' && to.id === id)
  const takenUp = joins.filter(({ from, state }) => state === 'joined' && from.id === id)
  const undoable = went ?? takenUp.find(({ canUndo }) => canUndo)
  const isChanged = !undoable?.canUndo && (went ?? takenUp[0])?.isChanged === true

  return (
    <section aria-label={say(WORDS.group)} className="page-joins">
      {error && <p className="page-joins__error" role="alert">{error}</p>}
      {(went ?? takenUp[0]) && (
        <Banner type="default">
          <div className="page-joins__made" data-joined={went ? 'into' : 'from'}>
            <span>{say(went ? WORDS.wentTo(went.from) : WORDS.madeOf((takenUp[0] as JoinView).from))}</span>
            {went && <a href={`${config.routes.admin}/collections/articles/${went.from.id}`}>{say(WORDS.open)}</a>}
            {undoable?.canUndo && (
              <Button
                buttonStyle="secondary"
                disabled={isBusy || isModified}
                extraButtonProps={{ 'data-join-deed': 'undo' }}
                margin={false}
                onClick={() => run(undoable, 'undo')}
                size="small"
                type="button"
              >
                {say(WORDS.undo)}
              </Button>
            )}
            {isChanged && <small>{say(WORDS.changed)}</small>}
          </div>
        </Banner>
      )}
      {openMarks.map((mark) => (
        <p className="page-joins__open" data-open-mark={mark.page} key={`${mark.direction}:${mark.page}`}>{say(WORDS.openMark(mark))}</p>
      ))}
      {joins.filter(({ state }) => state === 'proposed').map((join) => {
        const isFirst = join.from.id === id
        return (
          <JoinProposal
            decide={run}
            hindrance={isModified ? WORDS.unsaved : null}
            isBusy={isBusy}
            join={join}
            key={join.id}
            links={[isFirst ? 'to' : 'from']}
            title={(isFirst ? WORDS.mayGoOn : WORDS.mayComeFrom)(join.from, join.to)}
          />
        )
      })}
    </section>
  )
}
