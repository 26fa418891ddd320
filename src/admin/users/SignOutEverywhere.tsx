'use client'

import { Button, toast, useAuth, useDocumentInfo } from '@payloadcms/ui'

import { label } from '../../fields/label'
import { useApi } from '../shared/useApi'
import { useWords } from '../shared/useWords'

const WORDS = {
  button: label('在所有设备上退出', 'Sign out everywhere'),
  done: label('已在所有设备上退出。', 'Signed out everywhere.'),
}

/** Ends every session of the person whose form is open: their own, or, for an admin, anybody's. */
export const SignOutEverywhere = () => {
  const say = useWords()
  const ask = useApi()
  const { user } = useAuth<{ collection: 'users'; id: string; role?: string } & Record<string, never>>()
  const { id } = useDocumentInfo()
  const isSelf = String(user?.id) === String(id)
  if (!id || !user || (!isSelf && user.role !== 'admin')) return null

  const end = async (): Promise<void> => {
    const answer = await ask('POST', `/users/${id}/sign-out-everywhere`, {})
    if (!answer.ok) return void toast.error(answer.message)
    toast.success(say(WORDS.done))
    if (isSelf) window.location.reload()
  }
  return (
    <Button buttonStyle="secondary" onClick={() => void end()} size="medium" type="button">
      {say(WORDS.button)}
    </Button>
  )
}
