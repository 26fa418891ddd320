'use client'

import { useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui'

import { label } from '../../fields/label'
import type { User } from '../../payload-types'
import { useWords } from '../shared/useWords'

const IMPORT = label('向这一期导入版面', 'Import pages into this issue')

/** In the view of an issue: the way to a new import of it. */
export const ImportHere = () => {
  const say = useWords()
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { user } = useAuth<User>()
  if (!id || !user || user.role === 'proofreader') return null
  return (
    <p className="import-here field-type">
      <a href={`${config.routes.admin}/collections/imports/create?issue=${id}`}>{say(IMPORT)}</a>
    </p>
  )
}
