'use client'

import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef } from 'react'

import { label } from '../../fields/label'
import { useWords, type Words } from './useWords'

const CLOSE = label('关闭', 'Close')

type Props = {
  /** Besides closing it. */
  buttons?: React.ReactNode
  children: React.ReactNode
  /** What the button that closes it says. */
  closeWords?: Words
  isWide?: boolean
  /** Null where one must decide. */
  onClose: (() => void) | null
  onKeyDown?: (event: React.KeyboardEvent) => void
  title: string
}

/** The browser's own dialog: it keeps the focus, gives it back, and knows Esc. */
export const Dialog = ({ buttons, children, closeWords = CLOSE, isWide = false, onClose, onKeyDown, title }: Props) => {
  const say = useWords()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    const before = document.activeElement
    element?.showModal()
    // What comes first may be what cannot be taken back.
    element?.querySelector<HTMLElement>('[data-focus]')?.focus()
    return () => {
      element?.close()
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  return (
    <dialog
      aria-labelledby={id}
      className={`reason-dialog desk-dialog${isWide ? ' desk-dialog--wide' : ''}`}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
      onKeyDown={onKeyDown}
      ref={dialog}
    >
      <h2 id={id}>{title}</h2>
      <div className="desk-dialog__content">{children}</div>
      <div className="reason-dialog__buttons">
        {buttons}
        {onClose && (
          <Button buttonStyle="secondary" margin={false} onClick={onClose} size="medium" type="button">{say(closeWords)}</Button>
        )}
      </div>
    </dialog>
  )
}
