'use client'

import { Button, useAuth, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useState } from 'react'

import type { User } from '../../payload-types'
import { useApi } from '../shared/useApi'
import { useSubject } from '../shared/useSubject'
import { useWords } from '../shared/useWords'
import { EraseDialog } from './EraseDialog'
import { ErasedDialog, type Left, type PhotoLeft } from './ErasedDialog'
import { type Erasable, WORDS } from './words'

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
  const [error, setError] = useState<string | null>(null)
  const [left, setLeft] = useState<Left | null>(null)
  const { error: unread, subject } = useSubject(collectionSlug, id, isAsking)
  if (user?.role !== 'admin' || !id || (stage === 'erased' && !left)) return null
  const collection = collectionSlug as Erasable

  const photosLeft = async (): Promise<PhotoLeft[]> => {
    if (collection !== 'articles') return []
    const answer = await ask<{ docs: PhotoLeft[] }>('GET', `/photos?depth=0&limit=100&where[article][equals]=${id}`)
    return answer.ok ? answer.body.docs : []
  }

  const erase = async (reason: string): Promise<void> => {
    setIsErasing(true)
    setError(null)
    const answer = await ask<Answer>('POST', `/${collection}/${id}/erase`, { reason, ...(revision === undefined ? {} : { revision }) })
    if (answer.ok) {
      const facsimiles = [answer.body.doc, ...(answer.body.captions ?? [])].flatMap((each) => each?.left.facsimiles ?? [])
      setLeft({ facsimiles: [...new Set(facsimiles)], photos: await photosLeft() })
      setIsAsking(false)
    } else setError(answer.message)
    setIsErasing(false)
  }

  return (
    <div className="erase-button">
      <Button buttonStyle="secondary" disabled={isErasing} extraButtonProps={{ 'data-erase': true }} margin={false} onClick={() => setIsAsking(true)} size="medium" type="button">
        {say(WORDS.button)}
      </Button>
      {isAsking && (
        <EraseDialog
          collection={collection} error={error ?? unread} isErasing={isErasing} onErase={(reason) => void erase(reason)} subject={subject}
          onCancel={() => {
            setIsAsking(false)
            setError(null)
          }}
        />
      )}
      {/* Nothing of the text may stay in the form. */}
      {left && <ErasedDialog collection={collection} left={left} onClose={() => window.location.reload()} subject={subject} />}
    </div>
  )
}
