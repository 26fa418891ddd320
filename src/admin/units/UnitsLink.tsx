'use client'

import { Link, useConfig, useDocumentInfo } from '@payloadcms/ui'

import { useWords } from '../shared/useWords'
import { WORDS } from './words'

/** In the form of a page: the way to where it is cut anew. */
export const UnitsLink = () => {
  const say = useWords()
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  if (!id) return null
  return (
    <p className="units-link field-type">
      <Link href={`${config.routes.admin}/pages/${id}/units`} prefetch={false}>{say(WORDS.units)}</Link>
    </p>
  )
}
