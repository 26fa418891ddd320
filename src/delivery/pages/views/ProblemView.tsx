import { LANGUAGE } from '../../../publishing/LANGUAGE'
import type { Problem } from '../../Problem'
import { articlePath, issuePath, publicationPath } from '../addresses'
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

/** Why a version alone is not shown, though its article is. */
const WITHHELD = [WORDS.withheldTitle, WORDS.withheldText] as const

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** What stands where nothing can be shown: that it was withdrawn, why and since when, or that there is nothing. */
export const ProblemView = ({ place, problem: { code, more, status, text }, visit }: { place: WithdrawnPlace | null; problem: Problem; visit: Visit }) => {
  const { say } = visit
  const isWithheld = code === 'version-withdrawn'
  const [title, words] = isWithheld ? WITHHELD : (KNOWN[status as keyof typeof KNOWN] ?? [WORDS.badTitle, text])
  const article = isWithheld ? textOf(more.article) : null
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
        {article === null ? null : <p><a href={visit.href(articlePath(article))}>{say(WORDS.toNewest)}</a></p>}
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
