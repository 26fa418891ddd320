'use client'

import { label } from '../../fields/label'
import { useWords } from './useWords'

const RETRY = label('重试', 'Try again')

/** What went wrong, and the way to try it again. */
export const Failed = ({ message, onRetry }: { message: string; onRetry?: (() => void) | undefined }) => {
  const say = useWords()
  return (
    <p className="queue__error" role="alert">
      ⚠ {message} {onRetry && <button className="desk-button" data-retry onClick={onRetry} type="button">{say(RETRY)}</button>}
    </p>
  )
}
