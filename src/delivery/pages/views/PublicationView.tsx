import { LANGUAGE } from '../../../publishing/LANGUAGE'
import { issuePath, publicationPath, yearPath } from '../addresses'
import { dayInWords, issueDayInWords, MONTHS, weekdayOf } from '../inWords'
import type { IssueRow } from '../model/places'
import type { PublicationModel } from '../model/readPublication'
import type { Visit } from '../Visit'
import { WORDS } from '../WORDS'
import { Breadcrumbs } from './Breadcrumbs'
import { Certainty } from './Certainty'
import { Page } from './Page'

const grouped = (issues: IssueRow[], length: number): [string, IssueRow[]][] => {
  const groups = new Map<string, IssueRow[]>()
  for (const issue of issues) groups.set(issue.date.slice(0, length), [...(groups.get(issue.date.slice(0, length)) ?? []), issue])
  return [...groups]
}

const daysIn = (month: string): string[] => {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return Array.from({ length: last }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`)
}

/** A month as a calendar has it, weeks from Monday; days without an issue are there to be seen only. */
const Month = ({ issues, month, visit: { href, say } }: { issues: IssueRow[]; month: string; visit: Visit }) => {
  const byDay = new Map(issues.map((issue) => [issue.date, issue]))
  const number = Number(month.slice(5))
  return (
    <section className="month">
      <h3>{say({ zh: `${number}月`, en: MONTHS[number - 1] ?? month })}</h3>
      <ol className={`days from-${(weekdayOf(`${month}-01`) + 6) % 7}`}>
        {daysIn(month).map((day) => {
          const issue = byDay.get(day)
          const short = Number(day.slice(8))
          if (!issue) return <li aria-hidden="true" key={day}>{short}</li>
          const words = say(dayInWords(day))
          const doubt = issue.dateCertainty === 'inferred' ? WORDS.inferred : WORDS.uncertain
          const isPrinted = issue.dateCertainty === 'printed'
          return (
            <li key={day}>
              <a aria-label={isPrinted ? words : `${words} (${say(doubt)})`} className={isPrinted ? undefined : 'doubtful'} href={href(issuePath(issue.publication, day))} title={isPrinted ? words : `${words} · ${say(doubt)}`}>{short}</a>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** So few issues of a year are a list of days; more are found faster in a calendar. */
const MOST_IN_LIST = 24

const Days = ({ issues, visit }: { issues: IssueRow[]; visit: Visit }) => (
  <ul className="dates">
    {issues.map(({ date, dateCertainty, id, publication }) => (
      <li key={id}><a href={visit.href(issuePath(publication, date))}>{visit.say(issueDayInWords(date))}</a> <Certainty of={dateCertainty} visit={visit} /></li>
    ))}
  </ul>
)

const Year = ({ issues, visit }: { issues: IssueRow[]; visit: Visit }) =>
  (issues.length <= MOST_IN_LIST ? <Days issues={issues} visit={visit} /> : (
    <div className="months">{grouped(issues, 7).map(([month, ofMonth]) => <Month issues={ofMonth} key={month} month={month} visit={visit} />)}</div>
  ))

export const PublicationView = ({ model: { issues, publication, year, years }, visit }: { model: PublicationModel; visit: Visit }) => {
  const { href, say } = visit
  const path = year === null ? publicationPath(publication.id) : yearPath(publication.id, year)
  const newest = issues.at(-1)
  const day = dayInWords(newest?.date ?? '')
  const latest = year === null ? { zh: `最近一期：${day.zh}`, en: `Latest issue: ${day.en}` } : { zh: `${year}年最后一期：${day.zh}`, en: `Last issue of ${year}: ${day.en}` }
  return (
    <Page
      canonical={path} title={year === null ? publication.name : `${publication.name} ${year}`} visit={visit}
      head={<link href={`/feeds/publications/${encodeURIComponent(publication.id)}.atom`} rel="alternate" title={publication.name} type="application/atom+xml" />}
    >
      <Breadcrumbs steps={year === null ? [] : [{ href: publicationPath(publication.id), isForeign: true, text: publication.name }]} visit={visit} />
      <h1><span lang={LANGUAGE}>{publication.name}</span>{year === null ? null : ` ${year}`}</h1>
      {newest === undefined ? null : (
        <p className="facts">
          <a href={href(issuePath(publication.id, newest.date))}>{say(latest)}</a>
        </p>
      )}
      {year === null || years.length < 2 ? null : (
        <nav aria-label={say(WORDS.years)} className="years">
          <ul>
            {years.map((each) => (
              <li key={each}><a aria-current={each === year ? 'page' : undefined} href={href(yearPath(publication.id, each))}>{each}</a></li>
            ))}
          </ul>
        </nav>
      )}
      {issues.length === 0 ? <p className="empty">{say(WORDS.noIssues)}</p> : grouped(issues, 4).reverse().map(([each, ofYear]) => (
        <section aria-labelledby={`y${each}`} className="year" key={each}>
          <h2 id={`y${each}`}>{say({ zh: `${each}年`, en: each })}</h2>
          <Year issues={ofYear} visit={visit} />
        </section>
      ))}
    </Page>
  )
}
