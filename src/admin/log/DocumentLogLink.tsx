'use client'

import { Link, useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui'

import type { User } from '../../payload-types'
import { useWords } from '../shared/useWords'
import { hrefOfLog } from './hrefOfLog'
import { WORDS } from './words'

/** In the form of a document that the log tells of: the way to its entries, for those who may read them. */
export const DocumentLogLink = () => {
  const say = useWords()
  const { user } = useAuth<User>()
  const { config } = useConfig()
  const { collectionSlug, id } = useDocumentInfo()
  if (!id || (user?.role !== 'admin' && user?.role !== 'editor')) return null
  return (
    <p className="log-link">
      <Link href={hrefOfLog(config.routes.admin, { document: `${collectionSlug}:${id}` })} prefetch={false}>{say(WORDS.onLog)}</Link>
    </p>
  )
}
