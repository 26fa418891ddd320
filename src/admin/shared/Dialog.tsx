'use client'

import { Button } from '@payloadcms/ui'
import { useId } from 'react'

import { label } from '../../fields/label'
import { isConfirm } from './isConfirm'
import { useModal } from './useModal'
import { useWords, type Words } from './useWords'

const CLOSE = label('关闭', 'Close')

type Props = {
  /** Besides closing it. */
  buttons?: React.ReactNode
  children: React.ReactNode
  /** What the button that closes it says. */
  closeWords?: Words
  /** Esc does not close it: what was typed is thrown away by the button alone. */
  holdsEsc?: boolean
  isWide?: boolean
  /** Null where one must decide. */
  onClose: (() => void) | null
  /** What the one confirming button does; Ctrl+Enter does it as well, and the button shows it. */
  onConfirm?: () => void
  onKeyDown?: (event: React.KeyboardEvent) => void
  title: string
}

/** The browser's own dialog: it keeps the focus, gives it back, and knows Esc. */
export const Dialog = ({ buttons, children, closeWords = CLOSE, holdsEsc = false, isWide = false, onClose, onConfirm, onKeyDown, title }: Props) => {
  const say = useWords()
  const id = useId()
  const dialog = useModal()
  return (
    <dialog
      aria-labelledby={id}
      className={`reason-dialog desk-dialog${isWide ? ' desk-dialog--wide' : ''}`}
      onCancel={(event) => {
        event.preventDefault()
        if (!holdsEsc) onClose?.()
      }}
      onKeyDown={(event) => {
        onKeyDown?.(event)
        if (!onConfirm || !isConfirm(event.nativeEvent)) return
        event.preventDefault()
        onConfirm()
      }}
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
