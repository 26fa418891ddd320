'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'

import { label } from '../../fields/label'
import { useWords } from './useWords'

const WORDS = {
  cancel: label('取消', 'Cancel'),
  reason: label('原因（Ctrl+Enter 确认）', 'Reason (Ctrl+Enter confirms)'),
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
  const dialog = useRef<HTMLDialogElement>(null)
  const [reason, setReason] = useState('')
  const canConfirm = !needsReason || reason.trim() !== ''

  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    return () => element?.close()
  }, [])

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
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) done()
            }}
            rows={4}
            value={reason}
          />
        </label>
      )}
      <div className="reason-dialog__buttons">
        <Button buttonStyle="secondary" margin={false} onClick={onCancel} size="medium" type="button">
          {say(WORDS.cancel)}
        </Button>
        <Button disabled={!canConfirm} margin={false} onClick={done} size="medium" type="button">
          {confirm}
        </Button>
      </div>
    </dialog>
  )
}
