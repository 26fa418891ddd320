'use client'

import { Banner, Button, toast, useConfig, useDocumentInfo, useField, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'

import { label } from '../../fields/label'
import { ReasonDialog } from '../shared/ReasonDialog'
import { useApi } from '../shared/useApi'
import { useWords } from '../shared/useWords'
import { sent } from './sent'
import { type Told, toldWords } from './toldWords'

const WORDS = {
  ask: label('新旧密钥在 24 小时内都有效，请对方在此期间换上新的。要换发吗？', 'Both secrets hold for 24 hours; let the receiver take over the new one within them. Issue it?'),
  first: label('先保存，再发放密钥；发放之前不会推送。', 'Save first; then a secret can be issued. Nothing is sent before.'),
  gone: label('对方答复 410（不再接收），已自动停用。改好后勾选“启用”并保存，就从停下的地方继续。', 'The receiver answered 410 (gone), and it was switched off. Once that is mended, set “Active” and save: it goes on where it stopped.'),
  issue: label('发放签名密钥', 'Issue a signing secret'),
  issueAgain: label('换发签名密钥', 'Issue another signing secret'),
  noAddress: label(
    '没有设置 SERVER_URL：通知里的链接将不带域名，对方须自行补上本站地址。',
    'SERVER_URL is not set: links in messages will be relative, and the receiver has to know this site’s address.',
  ),
  none: label('还没有签名密钥，不会推送。', 'It has no signing secret yet, and nothing is sent.'),
  once: label('请现在复制：密钥只显示这一次。', 'Copy it now: this is the only time the secret is shown.'),
  test: label('发送测试', 'Send a trial'),
  unsaved: label('先保存改动，再测试。', 'Save what you have changed, then send a trial.'),
}

/** Issues a webhook's secret, which is seen here and nowhere else, once; and sends a trial and says what came of it. */
export const WebhookDesk = () => {
  const say = useWords()
  const { config } = useConfig()
  const ask = useApi()
  const { id, savedDocumentData } = useDocumentInfo()
  const isModified = useFormModified()
  const { setValue: setRevision } = useField<number>({ path: 'revision' })
  const [secret, setSecret] = useState<null | string>(null)
  const [told, setTold] = useState<Told | null>(null)
  const [isActing, setIsActing] = useState(false)
  const [isAsking, setIsAsking] = useState(false)
  if (!id) return <p>{say(WORDS.first)}</p>

  const post = async <T,>(path: string): Promise<T | null> => {
    setIsAsking(false)
    setIsActing(true)
    const answer = await ask<T>('POST', `/webhooks/${id}/${path}`, {})
    setIsActing(false)
    if (answer.ok) return answer.body
    toast.error(answer.message)
    return null
  }
  const issue = async (): Promise<void> => {
    const issued = await post<{ revision: number; secret: string }>('secret')
    if (!issued) return
    setSecret(issued.secret)
    // What the program has counted must not make this form look stale, nor changed.
    setRevision(issued.revision, true)
  }
  const test = async (): Promise<void> => {
    setTold(await post<Told>('test'))
    sent.add()
  }
  const hasSecret = secret !== null || Boolean(savedDocumentData?.secretIssuedAt)
  const isGone = savedDocumentData?.isActive === false && savedDocumentData.lastFailure === '410'
  return (
    <div className="key-desk">
      {config.admin.custom?.isAddressKnown !== true && <p data-no-address>{say(WORDS.noAddress)}</p>}
      {isGone && <Banner type="error">{say(WORDS.gone)}</Banner>}
      {!hasSecret && <p>{say(WORDS.none)}</p>}
      <div className="key-desk__buttons">
        <Button buttonStyle="secondary" disabled={isActing} margin={false} onClick={() => (hasSecret ? setIsAsking(true) : void issue())} size="medium" type="button">
          {say(hasSecret ? WORDS.issueAgain : WORDS.issue)}
        </Button>
        {hasSecret && (
          <Button
            buttonStyle="secondary" disabled={isActing || isModified} margin={false} onClick={() => void test()} size="medium" type="button"
          >
            {say(WORDS.test)}
          </Button>
        )}
      </div>
      {hasSecret && isModified && <p>{say(WORDS.unsaved)}</p>}
      <div role="status">
        {secret !== null && <p>{say(WORDS.once)} <code className="key-desk__key">{secret}</code></p>}
        {told && <p>{say(toldWords(told))}</p>}
      </div>
      {isAsking && (
        <ReasonDialog
          confirm={say(WORDS.issueAgain)} needsReason={false} onCancel={() => setIsAsking(false)} onConfirm={() => void issue()}
          question={say(WORDS.ask)} title={say(WORDS.issueAgain)}
        />
      )}
    </div>
  )
}
