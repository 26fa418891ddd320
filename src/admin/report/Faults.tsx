'use client'

import { Button, useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'

import { label } from '../../fields/label'
import type { User } from '../../payload-types'
import { ReasonDialog } from '../shared/ReasonDialog'
import { useWords } from '../shared/useWords'
import { findingWords } from './findingWords'
import type { AcceptedFaults, Report } from './Report'
import { usePageAction } from './usePageAction'

const WORDS = {
  accept: label('接受这些问题…', 'Accept these faults…'),
  accepted: (name: string, reason: string) => label(`${name || '程序'} 已接受：${reason}`, `Accepted by ${name || 'the program'}: ${reason}`),
  blocked: label('在解决之前，这一版的稿件与图片说明都不能批准。', 'Until they are settled, none of this page’s articles and captions can be approved.'),
  confirm: label('接受', 'Accept'),
  heading: (count: number) => label(`${count} 个问题须先解决`, `${count} ${count === 1 ? 'fault' : 'faults'} to settle first`),
  line: (n: number) => label(`第 ${n} 行`, `Line ${n}`),
  question: label('说明为什么这些问题无妨。您的姓名与理由记入日志。', 'Say why they do no harm. Your name and the reason go into the log.'),
  settled: label('已接受的问题', 'Accepted faults'),
  title: label('接受导入时发现的问题', 'Accept what the import found'),
}

/** First and loud: what blocks this page, and what to do. */
export const Faults = ({ faults }: Pick<Report, 'faults'>) => {
  const say = useWords()
  const { user } = useAuth<User & { collection: 'users' }>()
  const { data } = useDocumentInfo()
  const { isActing, post } = usePageAction()
  const [isAsking, setIsAsking] = useState(false)
  if (faults.length === 0) return null

  const isOpen = data?.hasFaults === true
  const accepted = data?.acceptedFaults as AcceptedFaults | null | undefined
  const accept = (reason?: string): void => {
    setIsAsking(false)
    void post('accept-faults', { reason, revision: data?.revision })
  }
  return (
    <div className="import-report__faults" data-open={isOpen} role={isOpen ? 'alert' : undefined}>
      <h4>{say(isOpen ? WORDS.heading(faults.length) : WORDS.settled)}</h4>
      {isOpen && <p>{say(WORDS.blocked)}</p>}
      <ul>
        {faults.map((fault) => {
          const { todo, what } = findingWords(fault)
          return (
            <li key={`${fault.rule}:${fault.line}`}>
              <strong>{say(what)}</strong> {say(WORDS.line(fault.line))}
              {isOpen && todo && <div>{say(todo)}</div>}
            </li>
          )
        })}
      </ul>
      {!isOpen && accepted && <p>{say(WORDS.accepted(accepted.actorName, accepted.reason))}</p>}
      {isOpen && user?.role !== 'proofreader' && (
        <Button buttonStyle="secondary" disabled={isActing} margin={false} onClick={() => setIsAsking(true)} size="medium" type="button">
          {say(WORDS.accept)}
        </Button>
      )}
      {isAsking && (
        <ReasonDialog
          confirm={say(WORDS.confirm)} needsReason onCancel={() => setIsAsking(false)} onConfirm={accept}
          question={say(WORDS.question)} title={say(WORDS.title)}
        />
      )}
    </div>
  )
}
