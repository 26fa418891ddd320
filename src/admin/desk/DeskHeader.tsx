'use client'

import { Button, Link, useAuth, useConfig } from '@payloadcms/ui'

import { titleOf } from '../../editorial/proofing'
import { STAGE_NAMES } from '../../editorial/stageNames'
import type { Action } from '../../editorial/stages'
import { ACTION_WORDS } from '../shared/actionWords'
import { useWords } from '../shared/useWords'
import { canCut } from './canCut'
import type { Commands } from './keyMap'
import type { DeskModel, DeskState } from './model/DeskModel'
import { placeOf } from '../shared/placeOf'
import { ReadersLink } from '../shared/ReadersLink'
import { useHouseTime } from '../shared/useHouseTime'
import { whyNotEdit } from '../shared/whyNotEdit'
import { NothingNext } from './NothingNext'
import { SignedOut } from './SignedOut'
import { sinceWords } from './sinceWords'
import { SAVE_WORDS, WORDS } from './words'

type Props = {
  commands: Commands
  isActing: boolean
  isNothingNext: boolean
  model: DeskModel
  onAction: (action: Action) => void
  shown: { changes: boolean }
  state: DeskState
}

const SAVE_SIGNS = { conflict: '⚠', offline: '⚠', refused: '⚠', saved: '✓', saving: '…', 'signed-out': '⚠', unsaved: '●' }

/** Whose work it is and how it stands, whether it is saved, and what can be done now. */
export const DeskHeader = ({ commands, isActing, isNothingNext, model, onAction, shown, state }: Props) => {
  const say = useWords()
  const { config } = useConfig()
  const { timeZone } = useHouseTime()
  const { user } = useAuth()
  const { answer } = model
  const { article, pages } = answer
  // Of the text as it was saved last.
  const title = titleOf(model.article.saver.base.parts)
  const { permissions, stage } = model.article
  const cannotEdit = whyNotEdit({ ...permissions, stage }, say)
  const has = (action: Action): boolean => permissions.actions.some((permitted) => permitted.action === action)
  const others = permissions.actions.filter(({ action }) => action !== 'submit')
  const { admin } = config.routes
  const mayCut = user ? canCut(article, stage, model.assignee?.id ?? null, { id: String(user.id), role: user.role }) : false
  return (
    <div className="desk-head">
      <div className="desk-head__title">
        <h1 lang="zh-Hans" title={title}>{title || say(WORDS.untitled)}</h1>
        <p>
          {placeOf(answer)} · <span data-stage={stage}>{say(STAGE_NAMES[stage])}</span>
          {model.assignee && <> · {say(WORDS.assignee(model.assignee.name))}</>}
        </p>
        {article.hasProblem && article.problemNote && <p className="desk-head__note">⚑ {say(WORDS.problem(article.problemNote))}</p>}
        {article.returnReason && <p className="desk-head__note">↩ {say(WORDS.returned(article.returnReason))}</p>}
      </div>
      <p aria-live="polite" className="desk-head__save" data-revision={model.article.saver.revision} data-save={state.save} role="status">
        <span aria-hidden>{SAVE_SIGNS[state.save]}</span> {say(SAVE_WORDS[state.save])}
      </p>
      <div aria-label={say(WORDS.tools)} className="desk-head__tools" role="group">
        <Link className="desk-button" href={`${admin}/collections/articles/${article.id}`} prefetch={false}>{say(WORDS.back)}</Link>
        <Link className="desk-button" href={`${admin}/desk/${article.id}/history`} prefetch={false}>{say(WORDS.history)}</Link>
        <ReadersLink className="desk-button" href={permissions.readersPage} />
        {stage === 'proofed' && <Link className="desk-button" href={`${admin}/desk/${article.id}/approval`} prefetch={false}>{say(WORDS.approval)}</Link>}
        {pages[0] && mayCut && <Link className="desk-button" href={`${admin}/pages/${pages[0].id}/units`} prefetch={false}>{say(WORDS.units)}</Link>}
        <button aria-keyshortcuts="Alt+Q" className="desk-button" onClick={commands.queue} type="button">{say(WORDS.queue)}</button>
        <button aria-keyshortcuts="Alt+C" aria-pressed={shown.changes} className="desk-button" onClick={commands.changes} type="button">{say(WORDS.changes)}</button>
        <button aria-keyshortcuts="Control+F" className="desk-button" onClick={commands.find} type="button">{say(WORDS.find)}</button>
        <button aria-keyshortcuts="F1" className="desk-button" onClick={commands.keys} type="button">{say(WORDS.keys)}</button>
        {others.map(({ action }) => (
          <button className="desk-button" data-action={action} disabled={isActing} key={action} onClick={() => onAction(action)} type="button">{say(ACTION_WORDS[action].button)}</button>
        ))}
        {(has('submit') || has('claim')) && (
          <>
            <Button buttonStyle="secondary" disabled={isActing} extraButtonProps={{ 'aria-keyshortcuts': 'Control+Enter', 'data-action': 'submit' }} margin={false} onClick={commands.submit} size="small" type="button">{say(ACTION_WORDS.submit.button)}</Button>
            <Button disabled={isActing} extraButtonProps={{ 'aria-keyshortcuts': 'Control+Shift+Enter', 'data-action': 'submit-next' }} margin={false} onClick={commands.submitNext} size="small" type="button">{say(WORDS.submitNext)}</Button>
          </>
        )}
      </div>
      {state.isPutOff && state.conflicts[0] && (
        <p className="desk-head__locked">
          {[sinceWords(state.conflicts[0].since, timeZone), WORDS.mergeLater].flatMap((words) => (words ? say(words) : [])).join(' · ')}{' '}
          <button aria-keyshortcuts="Alt+M" className="desk-button desk-button--main" onClick={commands.merge} type="button">{say(WORDS.merge)} <kbd>Alt+M</kbd></button>
        </p>
      )}
      {isNothingNext && <NothingNext />}
      {state.save === 'signed-out' && <SignedOut />}
      {state.message && <p className="desk-head__locked" data-save-message role="alert">⚠ {state.message}</p>}
      {cannotEdit && <p className="desk-head__locked" data-cannot-edit role="status">{cannotEdit}</p>}
    </div>
  )
}
