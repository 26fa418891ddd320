import { LANGUAGE } from '../../../publishing/LANGUAGE'
import { pageInWords } from '../inWords'
import { addressOf, without } from '../search/addressOf'
import type { Asked } from '../search/Asked'
import type { SearchModel } from '../search/readSearch'
import type { Visit } from '../Visit'
import { WORDS } from '../WORDS'

const spanOf = ({ from, to }: Asked): string | null => {
  if (from === undefined && to === undefined) return null
  const year = from?.slice(0, 4)
  return from === `${year}-01-01` && to === `${year}-12-31` ? (year ?? null) : `${from ?? ''}–${to ?? ''}`
}

/** What a search is narrowed down by, each with a link that takes it off. */
export const Filters = ({ model: { asked, publicationName }, visit: { href, say } }: { model: SearchModel; visit: Visit }) => {
  const span = spanOf(asked)
  const chosen = [
    ...(asked.publication === undefined ? [] : [{ text: publicationName ?? '…', to: without(asked, 'publication') }]),
    ...(span === null ? [] : [{ text: span, to: without(asked, 'from', 'to') }]),
    ...(asked.author === undefined ? [] : [{ text: asked.author, to: without(asked, 'author') }]),
    ...(asked.page === undefined ? [] : [{ text: say(pageInWords({ name: null, number: asked.page })), to: without(asked, 'page') }]),
    ...(asked.hasPhoto ? [{ text: say(WORDS.onlyPhotos), to: without(asked, 'hasPhoto') }] : []),
  ]
  if (chosen.length === 0) return null
  return (
    <ul aria-label={say(WORDS.filters)} className="filters">
      {chosen.map(({ text, to }) => (
        <li key={text}><a aria-label={`${say(WORDS.remove)} ${text}`} href={href(addressOf(to))}><span lang={LANGUAGE}>{text}</span> <span aria-hidden="true">×</span></a></li>
      ))}
    </ul>
  )
}
