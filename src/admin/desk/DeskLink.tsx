'use client'

import { Link, useConfig, useDocumentInfo } from '@payloadcms/ui'

import { label } from '../../fields/label'
import { useWords } from '../shared/useWords'

const WORDS = label('打开校对台', 'Open the proof desk')

/** From an article's form to the place where it is proofread. */
export const DeskLink = () => {
  const say = useWords()
  const { config } = useConfig()
  const { collectionSlug, id } = useDocumentInfo()
  if (collectionSlug !== 'articles' || !id) return null
  return <Link className="desk-link" href={`${config.routes.admin}/desk/${id}`} prefetch={false}>{say(WORDS)}</Link>
}
