'use client'

import { Button, toast, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'

import { label } from '../../fields/label'
import { ReasonDialog } from '../shared/ReasonDialog'
import { useApi } from '../shared/useApi'
import { useWords } from '../shared/useWords'

const WORDS = {
  askAgain: label('旧密钥立即失效：对方在换上新密钥之前读不到任何内容。要换发吗？', 'The old key ends at once: they can read nothing until they use the new one. Issue it?'),
  askRevoke: label('密钥立即失效，对方不能再用它读取。可以日后再发放新的。要撤销吗？', 'The key ends at once and reads nothing any more. Another can be issued later. Revoke it?'),
  first: label('先保存，再发放密钥。', 'Save first; then a key can be issued.'),
  issue: label('发放密钥', 'Issue a key'),
  issueAgain: label('换发新密钥（旧密钥立即失效）', 'Issue another key (the old one ends at once)'),
  once: label('请现在复制：密钥只显示这一次。', 'Copy it now: this is the only time the key is shown.'),
  revoke: label('撤销密钥', 'Revoke the key'),
  revoked: label('密钥已撤销。', 'The key is revoked.'),
}

/** Issues and revokes a republisher's key; the key itself is seen here and nowhere else, once. */
export const KeyDesk = () => {
  const say = useWords()
  const ask = useApi()
  const { id, savedDocumentData } = useDocumentInfo()
  const [key, setKey] = useState<null | string>(null)
  const [isRevoked, setIsRevoked] = useState(false)
  const [isActing, setIsActing] = useState(false)
  const [asking, setAsking] = useState<'issue' | 'revoke' | null>(null)
  if (!id) return <p>{say(WORDS.first)}</p>

  const post = async <T,>(path: string): Promise<T | null> => {
    setAsking(null)
    setIsActing(true)
    const answer = await ask<T>('POST', `/republishers/${id}/${path}`, {})
    setIsActing(false)
    if (answer.ok) return answer.body
    toast.error(answer.message)
    return null
  }
  const issue = async (): Promise<void> => {
    const issued = await post<{ key: string }>('key')
    // Refused, the key of before still stands.
    if (!issued) return
    setKey(issued.key)
    setIsRevoked(false)
  }
  const revoke = async (): Promise<void> => {
    if (!(await post('revoke'))) return
    setKey(null)
    setIsRevoked(true)
    toast.success(say(WORDS.revoked))
  }
  const hasKey = !isRevoked && (key !== null || Boolean(savedDocumentData?.keyShown && !savedDocumentData.revokedAt))
  return (
    <div className="key-desk">
      <div className="key-desk__buttons">
        <Button buttonStyle="secondary" disabled={isActing} margin={false} onClick={() => (hasKey ? setAsking('issue') : void issue())} size="medium" type="button">
          {say(hasKey ? WORDS.issueAgain : WORDS.issue)}
        </Button>
        {hasKey && (
          <Button buttonStyle="secondary" disabled={isActing} margin={false} onClick={() => setAsking('revoke')} size="medium" type="button">
            {say(WORDS.revoke)}
          </Button>
        )}
      </div>
      <div role="status">
        {key !== null && <p>{say(WORDS.once)} <code className="key-desk__key">{key}</code></p>}
        {isRevoked && <p>{say(WORDS.revoked)}</p>}
      </div>
      {asking && (
        <ReasonDialog
          confirm={say(asking === 'issue' ? WORDS.issue : WORDS.revoke)} needsReason={false} onCancel={() => setAsking(null)}
          onConfirm={() => void (asking === 'issue' ? issue() : revoke())} question={say(asking === 'issue' ? WORDS.askAgain : WORDS.askRevoke)}
          title={say(asking === 'issue' ? WORDS.issueAgain : WORDS.revoke)}
        />
      )}
    </div>
  )
}
