'use client'

import type { JoinView } from '../../workflow/joinView'
import { useWords } from '../shared/useWords'
import { pagesOf, WORDS } from './words'

/** Where the two would meet: the last words of the first part, the first of the continuation. */
export const Seam = ({ join: { from, to } }: { join: JoinView }) => {
  const say = useWords()
  return (
    <dl aria-label={say(WORDS.seam)} className="page-join__seam">
      <div>
        <dt>{`${say(WORDS.ending)} · ${say(pagesOf(from))}`}</dt>
        <dd lang="zh-Hans">{from.seam ? `…${from.seam}` : '—'}</dd>
      </div>
      <div>
        <dt>{`${say(WORDS.beginning)} · ${say(pagesOf(to))}`}</dt>
        <dd lang="zh-Hans">{to.seam ? `${to.seam}…` : '—'}</dd>
      </div>
    </dl>
  )
}
