'use client'

import { Button, toast, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'

import { label } from '../../fields/label'
import { useApi } from '../shared/useApi'
import { useWords } from '../shared/useWords'
import { type Told, toldWords } from './toldWords'

const WORDS = label('再推送一次', 'Send it again')

/** Sends once more what an entry of the delivery log holds, and says what came of it. */
export const ResendButton = () => {
  const say = useWords()
  const ask = useApi()
  const { id } = useDocumentInfo()
  const [told, setTold] = useState<Told | null>(null)
  const [isActing, setIsActing] = useState(false)
  if (!id) return null

  const resend = async (): Promise<void> => {
    setIsActing(true)
    const answer = await ask<Told>('POST', `/webhook-deliveries/${id}/resend`, {})
    setIsActing(false)
    if (answer.ok) setTold(answer.body)
    else toast.error(answer.message)
  }
  return (
    <div className="key-desk">
      <Button buttonStyle="secondary" disabled={isActing} margin={false} onClick={() => void resend()} size="medium" type="button">{say(WORDS)}</Button>
      <div role="status">{told && <p>{say(toldWords(told))}</p>}</div>
    </div>
  )
}
