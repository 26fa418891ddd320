'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

import { Dialog } from '../shared/Dialog'
import { Failed } from '../shared/Failed'
import type { Subject } from '../shared/useSubject'
import { useWords } from '../shared/useWords'
import { ASK, type Erasable, STAYS, WORDS } from './words'

type Props = {
  collection: Erasable
  error: string | null
  isErasing: boolean
  onCancel: () => void
  onErase: (reason: string) => void
  /** Null until it is known: nobody erases what they cannot tell. */
  subject: Subject | null
}

/** Which document goes and what of it; nothing but the button does it, and that once a reason is given and the box ticked. */
export const EraseDialog = ({ collection, error, isErasing, onCancel, onErase, subject }: Props) => {
  const say = useWords()
  const id = useId()
  const [hasAgreed, setHasAgreed] = useState(false)
  const [reason, setReason] = useState('')
  const canErase = subject !== null && hasAgreed && reason.trim() !== '' && !isErasing
  const buttons = (
    <Button buttonStyle="error" className="erase-dialog__confirm" disabled={!canErase} extraButtonProps={{ 'data-erase-confirm': true }} margin={false} onClick={() => onErase(reason.trim())} size="medium" type="button">
      {say(isErasing ? WORDS.erasing : WORDS.confirm)}
    </Button>
  )
  return (
    <Dialog buttons={buttons} closeWords={WORDS.cancel} holdsEsc={isErasing || reason.trim() !== ''} onClose={isErasing ? null : onCancel} title={say(WORDS.title)}>
      {subject ? (
        <p className="erase-dialog__subject" data-subject>
          <strong lang="zh-Hans">{subject.name ?? say(WORDS.untitled)}</strong>
          <span lang="zh-Hans">{subject.place}</span>
        </p>
      ) : error === null && <p role="status">{say(WORDS.reading)}</p>}
      <p>{say(ASK[collection])}</p>
      <ul className="erase-dialog__stays" data-stays>{STAYS.map((words) => <li key={words.en}>{say(words)}</li>)}</ul>
      <label>
        <span>{say(WORDS.reason)}</span>
        <textarea data-focus maxLength={2_000} onChange={(event) => setReason(event.target.value)} rows={4} value={reason} />
      </label>
      <p className="erase-dialog__agree">
        <input checked={hasAgreed} id={`${id}-agree`} onChange={(event) => setHasAgreed(event.target.checked)} type="checkbox" />
        <label htmlFor={`${id}-agree`}>{say(WORDS.agree)}</label>
      </p>
      {error !== null && <Failed message={error} />}
    </Dialog>
  )
}
