'use client'

import { Link, useAuth, useConfig } from '@payloadcms/ui'

import { useWords } from '../shared/useWords'
import { WORDS } from './words'

/** The free articles are at their end: the ways to what else there is to do. Stays until one goes on. */
export const NothingNext = () => {
  const say = useWords()
  const { config } = useConfig()
  const { user } = useAuth()
  const queue = `${config.routes.admin}/queue`
  const mayApprove = user?.role === 'admin' || user?.role === 'editor'
  return (
    <p className="desk-head__locked" data-nothing-next role="status">
      {say(WORDS.nextNone)}{' '}
      <Link className="desk-button" href={`${queue}?list=mine`} prefetch={false}>{say(WORDS.queueMine)}</Link>{' '}
      {mayApprove && <Link className="desk-button" href={`${queue}?list=approval`} prefetch={false}>{say(WORDS.queueApproval)}</Link>}
    </p>
  )
}
