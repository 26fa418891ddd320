'use client'

import { Link } from '@payloadcms/ui'

import { Failed } from '../shared/Failed'
import { useWords } from '../shared/useWords'
import type { Decision } from './useDecision'
import { WORDS } from './words'

type Props = { decision: Pick<Decision, 'done' | 'error' | 'reread'>; isApprover: boolean; left: number | null; queue: string }

/** What came of the decision, and that nothing else waits. */
export const ApprovalNotice = ({ decision: { done, error, reread }, isApprover, left, queue }: Props) => {
  const say = useWords()
  if (error !== null) return <Failed message={error} onRetry={reread} />
  const isLast = isApprover && left === 0
  return (
    <div className="approval__notice" role="status">
      {(done || isLast) && (
        <p>
          {done && <strong data-done={done}>✓ {say(WORDS.done[done])} </strong>}
          {isLast && <span data-last>{say(WORDS.nothingLeft)} <Link className="desk-button" href={queue} prefetch={false}>{say(WORDS.queue)} <kbd>q</kbd></Link></span>}
        </p>
      )}
    </div>
  )
}
