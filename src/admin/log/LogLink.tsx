'use client'

import { Link, useAuth, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'

import type { User } from '../../payload-types'
import { useWords } from '../shared/useWords'
import { WORDS } from './words'

/** In the navigation of those who may read the log. */
export const LogLink = () => {
  const say = useWords()
  const { user } = useAuth<User>()
  const { config } = useConfig()
  const href = `${config.routes.admin}/log`
  const isHere = usePathname() === href
  if (user?.role !== 'admin' && user?.role !== 'editor') return null
  return (
    <div className="queue-link">
      <Link aria-current={isHere ? 'page' : undefined} className="nav__link" href={href} id="nav-log" prefetch={false}>
        <span className="nav__link-label">{say(WORDS.log)}</span>
      </Link>
    </div>
  )
}
