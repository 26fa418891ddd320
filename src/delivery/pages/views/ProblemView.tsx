import { LANGUAGE } from '../../../publishing/LANGUAGE'
import type { Problem } from '../../Problem'
import { issuePath, publicationPath } from '../addresses'
import { dayInWords, momentInWords } from '../inWords'
import type { WithdrawnPlace } from '../model/placeOfWithdrawn'
import type { Visit } from '../Visit'
import { WORDS } from '../WORDS'
import { Page } from './Page'

const KNOWN = {
  404: [WORDS.notFoundTitle, WORDS.notFoundText],
  410: [WORDS.withdrawnTitle, WORDS.withdrawnText],
  451: [WORDS.erasedTitle, WORDS.erasedText],
  503: [WORDS.buildingTitle, WORDS.buildingText],
} as const

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** What stands where nothing can be shown: that it was withdrawn, why and since when, or that there is nothing. */
export const ProblemView = ({ place, problem: { more, status, text }, visit }: { place: WithdrawnPlace | null; problem: Problem; visit: Visit }) => {
  const { say } = visit
  const [title, words] = KNOWN[status as keyof typeof KNOWN] ?? [WORDS.badTitle, text]
  const [reason, since] = [textOf(more.reason), textOf(more.withdrawnAt) ?? textOf(more.erasedAt)]
  return (
    <Page isHidden title={say(title)} visit={visit}>
      <div className="problem">
        <h1>{say(title)}</h1>
        <p>{say(words)}</p>
        {reason === null && since === null ? null : (
          <dl>
            {reason === null ? null : <div><dt>{say(WORDS.reason)}</dt><dd>{reason}</dd></div>}
            {since === null ? null : <div><dt>{say(WORDS.since)}</dt><dd><time dateTime={since}>{say(momentInWords(since))}</time></dd></div>}
          </dl>
        )}
        {place === null ? null : (
          <p>
            {say(WORDS.withdrawnFrom)} <a href={visit.href(publicationPath(place.publication))} lang={LANGUAGE}>{place.publicationName}</a>{' '}
            <a href={visit.href(issuePath(place.publication, place.date))}><time dateTime={place.date}>{say(dayInWords(place.date))}</time></a>
          </p>
        )}
        <p><a href={visit.href('/')}>{say(WORDS.home)}</a></p>
      </div>
    </Page>
  )
}
