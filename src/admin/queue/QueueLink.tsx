'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'

import { useWords } from '../shared/useWords'
import { WORDS } from './words'

/** First in the navigation: where the day's work is. */
export const QueueLink = () => {
  const say = useWords()
  const { config } = useConfig()
  const href = `${config.routes.admin}/queue`
  const isHere = usePathname() === href
  return (
    <div className="queue-link">
      <Link aria-current={isHere ? 'page' : undefined} className="nav__link" href={href} id="nav-queue" prefetch={false}>
        <span className="nav__link-label">{say(WORDS.queue)}</span>
      </Link>
    </div>
  )
}
