'use client'

import { Button, toast, useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'

import { label } from '../../fields/label'
import type { User } from '../../payload-types'
import { ReasonDialog } from '../shared/ReasonDialog'
import { useApi } from '../shared/useApi'
import { useWords } from '../shared/useWords'

const WORDS = {
  ask: label(
    '全部文字将从正文、历史版本、批准版、版面原文与原文件中删除，图片文件一并删除，无法恢复；对外只答“已依法删除”。请写明依据（如判决书文号），不要引用要删除的内容。',
    'Its words go from the text, all versions, approved documents, the page’s source lines and file, and its image with them. They cannot be brought back; readers are told that it was erased. Say by what (the number of a judgement), and do not quote what is to be erased.',
  ),
  button: label('依法删除…', 'Erase by law…'),
  confirm: label('永久删除', 'Erase for good'),
  done: label('已依法删除。', 'It was erased.'),
  title: label('依法删除', 'Erase by law'),
  facsimile: label('版面图上仍能读到这些文字，请另行处理。', 'The image of the page still shows it; see to that as well.'),
}

type Answer = { captions?: { left: { facsimiles: string[] } }[]; doc?: { left: { facsimiles: string[] } } }

/** For admins alone: takes a text, or a photo with its captions, out of everything, as the law demands. */
export const EraseButton = () => {
  const say = useWords()
  const ask = useApi()
  const { user } = useAuth<User>()
  const { collectionSlug, id } = useDocumentInfo()
  const revision = useFormFields(([fields]) => fields?.revision?.value as number | undefined)
  const stage = useFormFields(([fields]) => fields?.stage?.value as string | undefined)
  const [isAsking, setIsAsking] = useState(false)
  const [isErasing, setIsErasing] = useState(false)
  if (user?.role !== 'admin' || !id || stage === 'erased') return null

  const erase = async (reason?: string): Promise<void> => {
    setIsAsking(false)
    setIsErasing(true)
    const answer = await ask<Answer>('POST', `/${collectionSlug}/${id}/erase`, { reason, ...(revision === undefined ? {} : { revision }) })
    setIsErasing(false)
    if (!answer.ok) return void toast.error(answer.message)
    const left = [answer.body.doc, ...(answer.body.captions ?? [])].flatMap((each) => each?.left.facsimiles ?? [])
    toast.success(say(WORDS.done))
    if (left.length > 0) toast.warning(say(WORDS.facsimile))
    // Nothing of the text may stay in the form.
    window.location.reload()
  }

  return (
    <div className="erase-button">
      <Button buttonStyle="secondary" disabled={isErasing} extraButtonProps={{ 'data-erase': true }} margin={false} onClick={() => setIsAsking(true)} size="medium" type="button">
        {say(WORDS.button)}
      </Button>
      {isAsking && <ReasonDialog confirm={say(WORDS.confirm)} needsReason onCancel={() => setIsAsking(false)} onConfirm={(reason) => void erase(reason)} question={say(WORDS.ask)} title={say(WORDS.title)} />}
    </div>
  )
}
