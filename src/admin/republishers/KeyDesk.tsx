'use client'

import { Button, toast, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'

import { label } from '../../fields/label'
import { useApi } from '../shared/useApi'
import { useWords } from '../shared/useWords'

const WORDS = {
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
  const [isActing, setIsActing] = useState(false)
  if (!id) return <p>{say(WORDS.first)}</p>

  const post = async <T,>(path: string): Promise<T | null> => {
    setIsActing(true)
    const answer = await ask<T>('POST', `/republishers/${id}/${path}`, {})
    setIsActing(false)
    if (answer.ok) return answer.body
    toast.error(answer.message)
    return null
  }
  const issue = async (): Promise<void> => setKey((await post<{ key: string }>('key'))?.key ?? null)
  const revoke = async (): Promise<void> => {
    if (!(await post('revoke'))) return
    setKey(null)
    toast.success(say(WORDS.revoked))
  }
  const hasKey = key !== null || Boolean(savedDocumentData?.keyShown && !savedDocumentData.revokedAt)
  return (
    <div className="key-desk">
      <Button buttonStyle="secondary" disabled={isActing} onClick={() => void issue()} size="medium" type="button">
        {say(hasKey ? WORDS.issueAgain : WORDS.issue)}
      </Button>
      {hasKey && (
        <Button buttonStyle="secondary" disabled={isActing} onClick={() => void revoke()} size="medium" type="button">
          {say(WORDS.revoke)}
        </Button>
      )}
      {key !== null && (
        <p role="status">
          {say(WORDS.once)} <code>{key}</code>
        </p>
      )}
    </div>
  )
}
