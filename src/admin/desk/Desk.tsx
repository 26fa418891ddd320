'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'

import type { DeskAnswer } from '../../desk/DeskAnswer'
import type { Action } from '../../editorial/stages'
import { ACTION_WORDS } from '../actionWords'
import { ReasonDialog } from '../ReasonDialog'
import { useWords } from '../useWords'
import { DeskHeader } from './DeskHeader'
import { TextEditor } from './editor/TextEditor'
import { FindBar } from './find/FindBar'
import { KeyHelp } from './keys/KeyHelp'
import { useKeys } from './keys/useKeys'
import { ChangesList } from './marks/ChangesList'
import { DeletionMarks } from './marks/DeletionMarks'
import { SuspectPanel } from './marks/SuspectPanel'
import { DraftOffer } from './merge/DraftOffer'
import { MergeView } from './merge/MergeView'
import { goTo, goToLine } from './model/commands'
import { SourcePane } from './source/SourcePane'
import { useActions } from './useActions'
import { useCommands } from './useCommands'
import { useDesk } from './useDesk'
import { useFresh } from './useFresh'
import { WORDS } from './words'

/** The proof desk of one article: source beside text, what was changed, what is suspect, and a key for everything. */
export const Desk = ({ answer, user }: { answer: DeskAnswer; user: string }) => {
  const say = useWords()
  const router = useRouter()
  const { model, onReady, state } = useDesk(answer, user)
  const { act, isActing, openNext } = useActions(model)
  const [asked, setAsked] = useState<Action | null>(null)
  const [isFinding, setIsFinding] = useState(false)
  const [isHelping, setIsHelping] = useState(false)
  const [shown, setShown] = useState({ changes: true })
  const { editor, marks } = model
  useFresh(model, router.refresh)

  const run = async (action: Action, reason?: string): Promise<void> => {
    if ((await act(action, reason)) && action !== 'submit') router.refresh()
  }
  const ask = (action: Action): void => {
    const permitted = model.article.permissions.actions.find((each) => each.action === action)
    if (!permitted) return
    if (permitted.needsReason) setAsked(action)
    else void run(action)
  }
  const submit = async (opensNext: boolean): Promise<void> => {
    if (isActing) return
    if (model.article.permissions.cannotEdit !== null) return void toast.error(model.article.permissions.cannotEdit)
    // What nobody has claimed is claimed by reading it to its end, as it is by correcting it.
    if (model.article.stage === 'unproofed' && !(await model.flush().then((isSaved) => isSaved && (model.article.stage !== 'unproofed' || act('claim'))))) return
    if (!(await act('submit'))) return
    if (opensNext) await openNext()
    else router.refresh()
  }
  const commands = useCommands(model, { ask, setIsFinding, setIsHelping, setShown, submit: (opensNext) => void submit(opensNext) })
  useKeys(commands)
  useEffect(() => marks?.show({ changes: shown.changes, suspects: true }), [marks, shown])

  const onPick = useCallback((line: number) => {
    if (model.editor && model.marks) goToLine({ editor: model.editor, marks: model.marks }, line)
  }, [model])
  const lockedCaptions = model.documents.slice(1).filter(({ permissions }) => permissions.cannotEdit !== null && model.article.permissions.cannotEdit === null)

  return (
    <div className="desk" data-ready={editor !== null}>
      <DeskHeader answer={answer} commands={commands} isActing={isActing} model={model} onAction={ask} shown={shown} state={state} />
      <section aria-label={say(WORDS.page)} className="desk__source">
        <SourcePane lines={model.lines} marks={marks} onPick={onPick} pages={answer.pages} />
      </section>
      <section aria-label={say(WORDS.text)} className="desk__text">
        {isFinding && editor && marks && <FindBar hands={{ editor, marks }} onClose={() => setIsFinding(false)} />}
        {lockedCaptions.map(({ id, permissions }) => <p className="desk__locked" key={id}>{say(WORDS.confirmCaption)}{permissions.cannotEdit}</p>)}
        <div className="desk__sheet">
          <TextEditor isLocked={model.isLocked} onReady={onReady} parts={model.initialParts} title={answer.article.title} />
          <DeletionMarks editor={editor} isShown={shown.changes} marks={marks} />
        </div>
      </section>
      <div className="desk__foot">
        <SuspectPanel canEdit={model.canEdit} commands={commands} marks={marks} />
        <ChangesList marks={marks} onPick={(stretch) => editor && goTo({ editor }, stretch)} />
      </div>
      {isHelping && <KeyHelp onClose={() => setIsHelping(false)} />}
      {state.offers[0] && <DraftOffer key={state.offers[0].document.id} model={model} offer={state.offers[0]} />}
      {state.conflict && <MergeView conflict={state.conflict} key={state.conflict.current.revision} model={model} />}
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
