'use client'

import { Button, useConfig } from '@payloadcms/ui'

import type { JoinView } from '../../workflow/joinView'
import { useWords, type Words } from '../shared/useWords'
import { Seam } from './Seam'
import type { JoinDeed } from './useJoins'
import { WORDS } from './words'

type Props = {
  decide: (join: JoinView, deed: JoinDeed) => void
  /** Why nothing can be pressed now, besides what the server says. */
  hindrance?: Words | null
  isBusy: boolean
  join: JoinView
  /** The articles to link to. */
  links: ('from' | 'to')[]
  title: Words
}

/** One proposal: what, why, the seam, and the two buttons. */
export const JoinProposal = ({ decide, hindrance, isBusy, join, links, title }: Props) => {
  const say = useWords()
  const { config } = useConfig()
  const cannot = hindrance ? say(hindrance) : join.refusal && `${say(WORDS.cannot)}${join.refusal}`
  const button = (deed: JoinDeed, words: Words, style: 'primary' | 'secondary') => (
    <Button
      buttonStyle={style}
      disabled={isBusy || Boolean(cannot)}
      extraButtonProps={{ 'data-join-deed': deed }}
      margin={false}
      onClick={() => decide(join, deed)}
      size="small"
      type="button"
    >
      {say(words)}
    </Button>
  )
  return (
    <article className="page-join" data-join={join.id}>
      <p className="page-join__title">
        {say(title)}
        {links.map((end) => (
          <a href={`${config.routes.admin}/collections/articles/${join[end].id}`} key={end}>
            {links.length > 1 ? say(WORDS.openOf(join[end])) : say(WORDS.open)}
          </a>
        ))}
      </p>
      <Seam join={join} />
      <p className="page-join__reasons">{`${say(WORDS.reasons)}${join.reasons.map(say).join(say({ zh: '；', en: '; ' }))}`}</p>
      {cannot && <p className="page-join__cannot">{cannot}</p>}
      <div className="page-join__buttons">
        {button('confirm', WORDS.confirm, 'primary')}
        {button('dismiss', WORDS.dismiss, 'secondary')}
      </div>
    </article>
  )
}
