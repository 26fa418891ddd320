'use client'

import { toast, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useCallback, useState } from 'react'

import type { Action } from '../../editorial/stages'
import { ACTION_WORDS } from '../shared/actionWords'
import { useBehindNotice } from '../shared/useBehindNotice'
import { useHouseTime } from '../shared/useHouseTime'
import { useWords } from '../shared/useWords'
import type { DeskDocument } from './model/DeskDocument'
import type { DeskModel } from './model/DeskModel'
import { captionsToSubmit } from './model/submitted'
import { isSignedIn } from './save/isSignedIn'
import { NOT_LET, sendText } from './save/sendText'
import { sinceWords } from './sinceWords'
import { WORDS } from './words'

type Next = { doc: { collection?: 'articles' | 'captions'; id: string } | null; errors?: { message: string }[] }

/** What is done from the desk: what is typed is saved first, and the action names the revision that this made. */
export const useActions = (model: DeskModel) => {
  const say = useWords()
  const tellBehind = useBehindNotice()
  const router = useRouter()
  const { config } = useConfig()
  const { timeZone } = useHouseTime()
  const { i18n } = useTranslation()
  const [isNothingNext, setIsNothingNext] = useState(false)
  const [isActing, setIsActing] = useState(false)

  const one = useCallback(
    async (document: DeskDocument, action: Action, reason?: string): Promise<boolean> => {
      const answer = await sendText('POST', `${model.urlOf(document)}/${action}`, { revision: document.saver.revision, ...(reason ? { reason } : {}) }, model.options)
      if (answer.kind === 'done') {
        if (answer.isBehind) tellBehind()
        document.saver.revision = answer.doc.revision
        await model.refresh(document)
        return true
      }
      if (answer.kind !== 'stale') toast.error(answer.kind === 'refused' ? answer.message : say(answer.kind === 'offline' ? WORDS.offlineAct : WORDS.signedOut))
      // With nothing to merge it can be done on the new revision, by who has read what happened.
      else if (!model.meetStale({ ...answer, document })) toast.info(say(WORDS.changedMeanwhile(sinceWords(answer.since, timeZone))))
      return false
    },
    [model, say, tellBehind, timeZone],
  )

  const act = useCallback(
    async (action: Action, reason?: string): Promise<boolean> => {
      setIsActing(true)
      try {
        if (!(await model.flush())) {
          const { message, save } = model.state
          if (save === 'conflict') model.putOff(false)
          else if (save === 'signed-out') toast.error(say(WORDS.signedOut))
          else toast.error(save === 'offline' ? say(WORDS.offlineAct) : `${say(WORDS.saveFirst)}${message ?? ''}`)
          return false
        }
        if (action === 'submit') {
          for (const caption of captionsToSubmit(model)) if (!(await submitCaption(caption, one))) return false
        }
        if (!(await one(model.article, action, reason))) return false
        toast.success(say(ACTION_WORDS[action].done))
        return true
      } finally {
        setIsActing(false)
      }
    },
    [model, one, say],
  )

  const openNext = useCallback(async (): Promise<void> => {
    const { article } = model.answer
    const response = await fetch(`${model.options.api}/queue/next`, {
      body: JSON.stringify({ after: article.id, issue: article.issue?.id ?? null, publication: article.publication }),
      credentials: 'include', headers: { 'Accept-Language': i18n.language, 'Content-Type': 'application/json' }, method: 'POST',
    }).catch(() => null)
    const answer = response && ((await response.json().catch(() => null)) as Next | null)
    if (response && NOT_LET.includes(response.status) && (await isSignedIn(model.options)) === false) return void toast.error(say(WORDS.signedOut))
    if (!response?.ok || !answer) return void toast.error(say(WORDS.noNext) + (response ? (answer?.errors?.[0]?.message ?? response.statusText) : say(WORDS.unreachable)))
    setIsNothingNext(!answer.doc)
    if (!answer.doc) return
    const { admin } = config.routes
    router.push(answer.doc.collection === 'captions' ? `${admin}/collections/captions/${answer.doc.id}` : `${admin}/desk/${answer.doc.id}`)
  }, [config.routes, i18n.language, model, router, say])

  return { act, isActing, isNothingNext, openNext }
}

/** A caption stands on the same desk and goes with its article. */
const submitCaption = async (caption: DeskDocument, one: (document: DeskDocument, action: Action) => Promise<boolean>): Promise<boolean> =>
  (caption.stage === 'proofing' || (await one(caption, 'claim'))) && one(caption, 'submit')
