'use client'

import { Link, toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { DeskAnswer } from '../../desk/DeskAnswer'
import { STAGE_NAMES } from '../../editorial/stageNames'
import { ACTION_WORDS } from '../actionWords'
import { placeOf } from '../desk/placeOf'
import { ReasonDialog } from '../ReasonDialog'
import { useApi } from '../useApi'
import { useWords } from '../useWords'
import { WORDS } from './words'

type Deed = 'approve' | 'return'

/** What it is, how it stands, and the decision. Approving over suspects that nobody has looked at is asked about first. */
export const ApprovalHead = ({ desk, suspects }: { desk: DeskAnswer; suspects: number }) => {
  const say = useWords()
  const ask = useApi()
  const router = useRouter()
  const { config } = useConfig()
  const { admin } = config.routes
  const { article, permissions } = desk
  const [asked, setAsked] = useState<Deed | null>(null)
  const [isActing, setIsActing] = useState(false)
  const can = (deed: Deed): boolean => permissions.actions.some(({ action }) => action === deed)

  const act = async (deed: Deed, reason?: string): Promise<void> => {
    setAsked(null)
    setIsActing(true)
    const answer = await ask('POST', `/articles/${article.id}/${deed}`, { revision: article.revision, ...(reason ? { reason } : {}) })
    setIsActing(false)
    if (!answer.ok) return void toast.error(answer.message)
    toast.success(say(ACTION_WORDS[deed].done))
    router.refresh()
  }
  const press = (deed: Deed): void => {
    if (deed === 'return' || suspects > 0) setAsked(deed)
    else void act(deed)
  }

  return (
    <header className="approval__head">
      <div>
        <h1 lang="zh-Hans">{article.title || say(WORDS.untitled)}</h1>
        <p>{placeOf(desk)} · <span data-stage={article.stage}>{say(STAGE_NAMES[article.stage])}</span></p>
        {article.hasProblem && <p className="queue__note">⚑ {article.problemNote}</p>}
        {permissions.cannotApprove && <p className="queue__note">⚠ {say(WORDS.cannot)}{permissions.cannotApprove}</p>}
      </div>
      <div className="approval__tools">
        <Link className="desk-button" href={`${admin}/desk/${article.id}`} prefetch={false}>{say(WORDS.desk)}</Link>
        <Link className="desk-button" href={`${admin}/desk/${article.id}/history`} prefetch={false}>{say(WORDS.history)}</Link>
        <Link className="desk-button" href={`${admin}/queue?list=approval`} prefetch={false}>{say(WORDS.queue)}</Link>
        {can('return') && <button className="desk-button" data-action="return" disabled={isActing} onClick={() => press('return')} type="button">{say(WORDS.return)}</button>}
        {can('approve') && <button className="desk-button queue__next" data-action="approve" disabled={isActing} onClick={() => press('approve')} type="button">{say(WORDS.approve)}</button>}
      </div>
      {asked && (
        <ReasonDialog
          confirm={say(WORDS[asked])} needsReason={asked === 'return'} onCancel={() => setAsked(null)} onConfirm={(reason) => void act(asked, reason)}
          question={say(asked === 'return' ? (ACTION_WORDS.return.ask ?? WORDS.return) : WORDS.approveAsk(suspects))} title={say(WORDS[asked])}
        />
      )}
    </header>
  )
}
