'use client'

import { Banner, useConfig, useDocumentInfo, useForm, useFormFields, useFormModified, useFormProcessing, useFormSubmitted } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { label } from '../fields/label'
import { changedFields } from './shared/changedFields'
import { StaleButtons } from './shared/StaleButtons'
import { Times } from './shared/Times'
import { useApi } from './shared/useApi'
import { useWords } from './shared/useWords'

const WORDS = {
  changed: label('已改的栏目：', 'What was changed:'),
  stale: label('您打开之后，有人先保存了。最近一次写入：', 'Somebody else has saved this since you opened it. Last written: '),
  typed: label(
    '您填写的内容仍在本页，尚未保存。请在新标签页打开最新版，把您的改动抄过去；这里的内容不会自动消失。',
    'What you entered is still on this page, not saved. Open the newest in a new tab and carry your changes over; nothing here disappears by itself.',
  ),
}

type Row = Record<string, unknown> & { revision?: number; updatedAt?: string }

/** The row of the form as it is stored now; read anew by `when`, and when somebody comes back to the window. */
const useStored = (isWanted: boolean, when: string): Row | null => {
  const ask = useApi()
  const { collectionSlug, id } = useDocumentInfo()
  const [stored, setStored] = useState<Row | null>(null)
  useEffect(() => {
    if (!isWanted || !id) return
    const stop = new AbortController()
    const read = (): void => void ask<Row>('GET', `/${collectionSlug}/${id}?depth=0`, undefined, stop.signal).then((answer) => {
      // Offline or signed out: what was known last stays.
      if (answer.ok) setStored(answer.body)
    })
    read()
    window.addEventListener('focus', read)
    return () => {
      stop.abort()
      window.removeEventListener('focus', read)
    }
  }, [ask, collectionSlug, id, isWanted, when])
  return stored
}

/** Above a row's form: that somebody else was faster, when, in which fields, and what to do about it. It stays until the form is loaded anew. */
export const StaleNotice = () => {
  const say = useWords()
  const { getEntityConfig } = useConfig()
  const { collectionSlug, data, id, savedDocumentData } = useDocumentInfo()
  const { setModified } = useForm()
  const isModified = useFormModified()
  const isProcessing = useFormProcessing()
  // A save that was refused leaves the form “unmodified”, with all that was typed.
  const isRefused = useFormSubmitted() && !isModified && !isProcessing
  const hasTyped = isRefused || isModified
  const revision = useFormFields(([fields]) => fields?.revision?.value as number | undefined)
  const stored = useStored(!isProcessing, `${revision} ${hasTyped}`)
  const isStale = stored !== null && (stored.revision ?? 1) > (revision ?? 1)
  // It can be sent again as it is, and is not left without a question.
  const isToSend = isRefused && !isStale
  useEffect(() => {
    if (isToSend) setModified(true)
  }, [isToSend, setModified])
  if (!id || !collectionSlug || isProcessing || !isStale) return null

  const { fields } = getEntityConfig({ collectionSlug })
  const changed = changedFields(fields, savedDocumentData ?? data ?? {}, stored)
  return (
    <div className="workflow-notice" data-notice="stale" role="alert">
      <Banner type="error">
        <p>{say(WORDS.stale)}{stored.updatedAt && <Times from={stored.updatedAt} />}</p>
        {changed.length > 0 && (
          <>
            <p>{say(WORDS.changed)}</p>
            <ul>
              {changed.map(({ label: name, name: key, now }) => (
                <li key={key}>{typeof name === 'string' ? name : say(name)}{now !== null && <>{' → '}<q>{now}</q></>}</li>
              ))}
            </ul>
          </>
        )}
        {hasTyped && <p>{say(WORDS.typed)}</p>}
        <StaleButtons hasTyped={hasTyped} />
      </Banner>
    </div>
  )
}
