'use client'

import { Button, toast, useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'

import { label } from '../../fields/label'
import { ReasonDialog } from '../shared/ReasonDialog'
import { useApi } from '../shared/useApi'
import { useWords } from '../shared/useWords'

const WORDS = {
  ask: (name: string) => label(
    `要结束“${name}”在所有设备和浏览器上的登录吗？没有保存的内容要重新登录后才能保存。`,
    `End every session of ${name}, on all devices and in all browsers? What is not saved yet can be saved only after signing in again.`,
  ),
  askSelf: (name: string) => label(
    `要结束您自己（“${name}”）在所有设备和浏览器上的登录吗？这里也会退出，须重新登录。`,
    `End every session of your own (${name}), on all devices and in all browsers? You are signed out here as well and must sign in again.`,
  ),
  button: label('在所有设备上退出', 'Sign out everywhere'),
  done: label('已在所有设备上退出。', 'Signed out everywhere.'),
}

/** Ends every session of the person whose form is open: their own, or, for an admin, anybody's. */
export const SignOutEverywhere = () => {
  const say = useWords()
  const ask = useApi()
  const { user } = useAuth<{ collection: 'users'; id: string; role?: string } & Record<string, never>>()
  const { id } = useDocumentInfo()
  const name = useFormFields(([fields]) => String(fields?.name?.value || fields?.email?.value || ''))
  const [isAsking, setIsAsking] = useState(false)
  const isSelf = String(user?.id) === String(id)
  if (!id || !user || (!isSelf && user.role !== 'admin')) return null

  const end = async (): Promise<void> => {
    setIsAsking(false)
    const answer = await ask('POST', `/users/${id}/sign-out-everywhere`, {})
    if (!answer.ok) return void toast.error(answer.message)
    toast.success(say(WORDS.done))
    if (isSelf) window.location.reload()
  }
  return (
    <>
      <Button buttonStyle="secondary" onClick={() => setIsAsking(true)} size="medium" type="button">
        {say(WORDS.button)}
      </Button>
      {isAsking && (
        <ReasonDialog
          confirm={say(WORDS.button)} needsReason={false} onCancel={() => setIsAsking(false)} onConfirm={() => void end()}
          question={say((isSelf ? WORDS.askSelf : WORDS.ask)(name))} title={say(WORDS.button)}
        />
      )}
    </>
  )
}
