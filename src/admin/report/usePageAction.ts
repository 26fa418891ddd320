'use client'

import { toast, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'

import { label } from '../../fields/label'
import { useWords } from '../useWords'

const WORDS = {
  offline: label('连不上服务器，没有改动任何内容；请稍后再试。', 'The server could not be reached and nothing was changed; try again in a moment.'),
  refused: label('服务器没有接受，没有改动任何内容。', 'The server refused; nothing was changed.'),
}

type Answer = { errors?: { message: string }[] }

/** Does something to the page that is open; what came of it is read anew from the server. */
export const usePageAction = (): { isActing: boolean; post: (action: string, body: BodyInit, headers?: Record<string, string>) => Promise<void> } => {
  const say = useWords()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const [isActing, setIsActing] = useState(false)

  const post = async (action: string, body: BodyInit, headers: Record<string, string> = {}): Promise<void> => {
    setIsActing(true)
    try {
      const response = await fetch(`${config.serverURL}${config.routes.api}/pages/${id}/${action}`, {
        body, credentials: 'include', headers: { 'Accept-Language': i18n.language, ...headers }, method: 'POST',
      })
      if (response.ok) return window.location.reload()
      const { errors } = (await response.json().catch(() => ({}))) as Answer
      toast.error(errors?.[0]?.message ?? say(WORDS.refused))
    } catch {
      toast.error(say(WORDS.offline))
    }
    setIsActing(false)
  }
  return { isActing, post }
}
