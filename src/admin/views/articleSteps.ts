import type { StepNavItem } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'

import type { DeskAnswer } from '../../desk/DeskAnswer'
import { WORDS as QUEUE_WORDS } from '../queue/words'
import type { Words } from '../shared/useWords'
import { wordsIn } from './wordsIn'

/** The way to an article's desk, or to a view of it behind the desk: queue → the desk → that view. */
export const articleSteps = ({ initPageResult }: AdminViewServerProps, { article }: DeskAnswer, here?: Words): StepNavItem[] => {
  const { i18n, payload } = initPageResult.req
  const say = wordsIn(i18n.language)
  const { admin } = payload.config.routes
  const desk = article.title || say(QUEUE_WORDS.untitled)
  const queue = { label: say(QUEUE_WORDS.queue), url: `${admin}/queue` }
  return here ? [queue, { label: desk, url: `${admin}/desk/${article.id}` }, { label: say(here) }] : [queue, { label: desk }]
}
