'use client'

import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'

import { label } from '../../fields/label'
import { shownKey } from '../keys/shownKey'
import { CONFIRM_KEY, isConfirm } from './isConfirm'
import { useModal } from './useModal'
import { useWords } from './useWords'

const WORDS = {
  cancel: label('取消', 'Cancel'),
  reason: label('原因', 'Reason'),
}

type Props = {
  confirm: string
  needsReason: boolean
  onCancel: () => void
  onConfirm: (reason?: string) => void
  question: string
  title: string
}

/** Asks before an action, with a reason where one is needed. The browser's own dialog: it keeps the focus and knows Esc. */
export const ReasonDialog = ({ confirm, needsReason, onCancel, onConfirm, question, title }: Props) => {
  const say = useWords()
  const id = useId()
  const dialog = useModal()
  const [reason, setReason] = useState('')
  const canConfirm = !needsReason || reason.trim() !== ''

  const done = (): void => {
    if (canConfirm) onConfirm(needsReason ? reason.trim() : undefined)
  }

  return (
    <dialog
      aria-describedby={`${id}-question`}
      aria-labelledby={`${id}-title`}
      className="reason-dialog"
      onCancel={(event) => {
        event.preventDefault()
        // What was typed is thrown away by the button alone.
        if (reason.trim() === '') onCancel()
      }}
      onKeyDown={(event) => {
        if (!isConfirm(event.nativeEvent)) return
        event.preventDefault()
        done()
      }}
      ref={dialog}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      <p id={`${id}-question`}>{question}</p>
      {needsReason && (
        <label>
          <span>{say(WORDS.reason)}</span>
          <textarea
            autoFocus
            maxLength={2_000}
            onChange={(event) => setReason(event.target.value)}
            rows={4}
            value={reason}
          />
        </label>
      )}
      <div className="reason-dialog__buttons">
        <Button buttonStyle="secondary" margin={false} onClick={onCancel} size="medium" type="button">
          {say(WORDS.cancel)}
        </Button>
        <Button disabled={!canConfirm} extraButtonProps={{ 'aria-keyshortcuts': CONFIRM_KEY }} margin={false} onClick={done} size="medium" type="button">
          {confirm} <kbd>{shownKey(CONFIRM_KEY)}</kbd>
        </Button>
      </div>
    </dialog>
  )
}
