'use client'

import { Link, useConfig, useDocumentInfo } from '@payloadcms/ui'

import { useWords } from '../shared/useWords'
import { WORDS } from './words'

/** In the view of an issue: the way to its board. */
export const BoardLink = () => {
  const say = useWords()
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  if (!id) return null
  return (
    <p className="board-link field-type">
      <Link href={`${config.routes.admin}/board/${id}`} prefetch={false}>{say(WORDS.board)}</Link>
    </p>
  )
}
