'use client'

import { useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'

import type { DeskAnswer, DeskPerson } from '../../desk/DeskAnswer'
import type { Action } from '../../editorial/stages'
import { ACTION_WORDS } from '../shared/actionWords'
import { ReasonDialog } from '../shared/ReasonDialog'
import { useWords, type Words } from '../shared/useWords'
import { DeskHeader } from './DeskHeader'
import { TextEditor } from './editor/TextEditor'
import { FindBar } from './find/FindBar'
import { KEY_MAP } from './keyMap'
import { keysFor } from './keysFor'
import { KeyHelp } from '../keys/KeyHelp'
import { useKeys } from '../keys/useKeys'
import { ChangesList } from './marks/ChangesList'
import { DeletionMarks } from './marks/DeletionMarks'
import { DoubtsList } from './marks/DoubtsList'
import { type Said, SuspectPanel } from './marks/SuspectPanel'
import { DraftOffer } from './merge/DraftOffer'
import { MergeView } from './merge/MergeView'
import { goTo, goToLine } from './model/commands'
import { SourcePane } from './source/SourcePane'
import { SubmitDialog } from './SubmitDialog'
import { useActions } from './useActions'
import { useCommands } from './useCommands'
import { useDesk } from './useDesk'
import { useFresh } from './useFresh'
import { useSubmitting } from './useSubmitting'
import { WORDS } from './words'

/** The proof desk of one article: source beside text, what was changed, what is suspect, and a key for everything. */
export const Desk = ({ answer: first, user }: { answer: DeskAnswer; user: DeskPerson }) => {
  const say = useWords()
  const { config } = useConfig()
  const router = useRouter()
  const { model, onReady, state } = useDesk(first, user)
  const actions = useActions(model)
  const { act, isActing } = actions
  const submitting = useSubmitting(model, actions)
  const [asked, setAsked] = useState<Action | null>(null)
  // Counted, so that the same key gets back to the field.
  const [finding, setFinding] = useState(0)
  const [isHelping, setIsHelping] = useState(false)
  const [shown, setShown] = useState({ changes: true })
  const [said, setSaid] = useState<Said | null>(null)
  const { answer, editor, marks } = model
  useFresh(model, state, router.refresh)

  const run = async (action: Action, reason?: string): Promise<void> => {
    if ((await act(action, reason)) && action !== 'submit') router.refresh()
  }
  const ask = (action: Action): void => {
    const permitted = model.article.permissions.actions.find((each) => each.action === action)
    if (!permitted) return
    if (permitted.needsReason) setAsked(action)
    else void run(action)
  }
  const tell = (words: Words | null): void => setSaid((before) => words && { count: model.marks?.text.suspects.length ?? 0, n: (before?.n ?? 0) + 1, words })
  const commands = useCommands(model, {
    ask, find: () => setFinding((times) => times + 1), openQueue: () => router.push(`${config.routes.admin}/queue`), setIsHelping, setShown, submit: submitting.submit, tell,
  })
  useKeys(KEY_MAP, commands)
  useEffect(() => marks?.show({ changes: shown.changes, suspects: true }), [marks, shown])

  const onPick = useCallback((line: number) => {
    if (model.editor && model.marks) goToLine({ editor: model.editor, marks: model.marks }, line)
  }, [model])
  const lockedCaptions = model.documents.slice(1).filter(({ permissions }) => permissions.cannotEdit !== null && model.article.permissions.cannotEdit === null)

  return (
    <div className="desk" data-ready={editor !== null}>
      <DeskHeader commands={commands} isActing={isActing} isNothingNext={actions.isNothingNext} model={model} onAction={ask} shown={shown} state={state} />
      <section aria-label={say(WORDS.page)} className="desk__source">
        <SourcePane lines={model.lines} marks={marks} onPick={onPick} pages={answer.pages} />
      </section>
      <section aria-label={say(WORDS.text)} className="desk__text">
        {finding > 0 && editor && marks && <FindBar asked={finding} hands={{ editor, marks }} onClose={() => setFinding(0)} />}
        {lockedCaptions.map(({ id, permissions }) => <p className="desk__locked" key={id}>{say(WORDS.confirmCaption)}{permissions.cannotEdit}</p>)}
        <div className="desk__sheet">
          <TextEditor captions={answer.captions} isLocked={model.isLocked} onReady={onReady} parts={model.initialParts} title={answer.article.title} />
          <DeletionMarks editor={editor} isShown={shown.changes} marks={marks} />
        </div>
      </section>
      <div className="desk__foot">
        <SuspectPanel canEdit={model.canEdit} commands={commands} marks={marks} said={said} />
        <div className="desk__lists">
          <ChangesList marks={marks} onPick={(stretch) => editor && goTo({ editor }, stretch)} />
          <DoubtsList article={answer.article} lines={model.lines} onPick={onPick} />
        </div>
      </div>
      {isHelping && <KeyHelp onClose={() => setIsHelping(false)} rows={keysFor(model)} />}
      {state.offers[0] && <DraftOffer key={state.offers[0].document.id} model={model} offer={state.offers[0]} />}
      {state.conflicts[0] && !state.isPutOff && <MergeView conflict={state.conflicts[0]} key={`${state.conflicts[0].document.id}:${state.conflicts[0].current.revision}`} model={model} />}
      {submitting.asked && <SubmitDialog onClose={submitting.stay} onFirst={submitting.goToFirst} onSubmit={submitting.goOn} suspects={submitting.asked.suspects} />}
      {asked && (
        <ReasonDialog
          confirm={say(ACTION_WORDS[asked].button)} needsReason onCancel={() => setAsked(null)}
          onConfirm={(reason) => {
            setAsked(null)
            void run(asked, reason)
          }}
          question={say(ACTION_WORDS[asked].ask ?? ACTION_WORDS[asked].button)} title={say(ACTION_WORDS[asked].button)}
        />
      )}
    </div>
  )
}
