'use client'

import { useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { DeskAnswer } from '../../desk/DeskAnswer'
import { STAGE_NAMES } from '../../editorial/stageNames'
import { KeyHelp } from '../keys/KeyHelp'
import { useKeys } from '../keys/useKeys'
import { ACTION_WORDS } from '../shared/actionWords'
import { placeOf } from '../shared/placeOf'
import { ReasonDialog } from '../shared/ReasonDialog'
import { useWords } from '../shared/useWords'
import { ApprovalNotice } from './ApprovalNotice'
import { ApprovalTools } from './ApprovalTools'
import { KEY_MAP, READERS_KEYS } from './keyMap'
import { type Deed, useDecision } from './useDecision'
import { useNextWaiting } from './useNextWaiting'
import { WORDS } from './words'

type Props = { desk: DeskAnswer; filters: string; isApprover: boolean; suspects: number }

const Title = ({ desk }: { desk: DeskAnswer }) => {
  const say = useWords()
  const { article, permissions } = desk
  return (
    <header className="approval__head">
      <h1 lang="zh-Hans">{article.title || say(WORDS.untitled)}</h1>
      <p>{placeOf(desk)} · <span data-stage={article.stage}>{say(STAGE_NAMES[article.stage])}</span></p>
      {article.hasProblem && <p className="queue__note">⚑ {article.problemNote}</p>}
      {permissions.cannotApprove && <p className="queue__note">⚠ {say(WORDS.cannot)}{permissions.cannotApprove}</p>}
    </header>
  )
}

/** What it is, how it stands, the decision, and the way to the next. */
export const ApprovalHead = ({ desk, filters, isApprover, suspects }: Props) => {
  const say = useWords()
  const router = useRouter()
  const { config } = useConfig()
  const { admin } = config.routes
  const { article, permissions } = desk
  const [isHelp, setIsHelp] = useState(false)
  const { left, openNext } = useNextWaiting({ article, filters, isApprover })
  const decision = useDecision({ article, openNext, suspects })
  const { act, asked, cancel, decide } = decision
  const hrefs = {
    desk: `${admin}/desk/${article.id}`, history: `${admin}/desk/${article.id}/history`, queue: `${admin}/queue?list=approval${filters && `&${filters}`}`,
    readers: permissions.readersPage,
  }
  const can = (deed: Deed): boolean => permissions.actions.some(({ action }) => action === (deed === 'approveNext' ? 'approve' : deed))
  const [onHelp, onNext] = [() => setIsHelp(true), () => void openNext()]
  useKeys(KEY_MAP, {
    desk: () => router.push(hrefs.desk), history: () => router.push(hrefs.history), keys: onHelp, queue: () => router.push(hrefs.queue),
    ...(isApprover && { next: onNext }), ...(can('return') && { return: () => decide('return') }),
    ...(can('approve') && { approve: () => decide('approve'), approveNext: () => decide('approveNext') }),
  })
  return (
    <>
      <Title desk={desk} />
      <ApprovalTools can={can} canOverride={permissions.canOverride} decision={decision} hrefs={hrefs} left={left} onHelp={onHelp} onNext={onNext} />
      <ApprovalNotice decision={decision} isApprover={isApprover} left={left} queue={hrefs.queue} />
      {asked && (
        <ReasonDialog
          confirm={say(WORDS[asked])} needsReason={asked === 'return'} onCancel={cancel} onConfirm={(reason) => void act(asked, reason)}
          question={say(asked === 'return' ? (ACTION_WORDS.return.ask ?? WORDS.return) : WORDS.approveAsk(suspects))} title={say(WORDS[asked])}
        />
      )}
      {isHelp && <KeyHelp onClose={() => setIsHelp(false)} rows={isApprover ? KEY_MAP : READERS_KEYS} />}
    </>
  )
}
