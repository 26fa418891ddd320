'use client'

import { useRowLabel } from '@payloadcms/ui'

import { label } from '../fields/label'
import { useWords } from './shared/useWords'

const NEW = label('新作者', 'New author')

/** The row of an author is called by the name. */
export const AuthorLabel = () => {
  const say = useWords()
  const { data } = useRowLabel<{ name?: string; role?: string }>()
  return <span>{[data?.name || say(NEW), data?.role].filter(Boolean).join(' · ')}</span>
}
