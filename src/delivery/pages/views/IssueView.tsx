import { LANGUAGE } from '../../../publishing/LANGUAGE'
import { issuePath, pagePath, publicationPath, yearPath } from '../addresses'
import { dayInWords, issueDayInWords, pageInWords } from '../inWords'
import type { IssueModel } from '../model/readIssue'
import type { Visit } from '../Visit'
import { WORDS } from '../WORDS'
import { ArticleList } from './ArticleList'
import { Breadcrumbs } from './Breadcrumbs'
import { Certainty, CertaintyNote } from './Certainty'
import { Neighbours } from './Neighbours'
import { Page } from './Page'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const IssueView = ({ model: { beside, date, issues, publication }, visit }: { model: IssueModel; visit: Visit }) => {
  const { href, say } = visit
  const year = date.slice(0, 4)
  const side = (day: string | null, label: string) => (day === null ? null : { href: issuePath(publication.id, day), label, text: say(dayInWords(day)) })
  return (
    <Page canonical={issuePath(publication.id, date)} title={`${publication.name} ${say(dayInWords(date))}`} visit={visit}>
      <Breadcrumbs
        steps={[
          { href: publicationPath(publication.id), isForeign: true, text: publication.name },
          { href: yearPath(publication.id, year), text: say({ zh: `${year}年`, en: year }) },
        ]}
        visit={visit}
      />
      <h1><span lang={LANGUAGE}>{publication.name}</span> <time className="day" dateTime={date}>{say(issueDayInWords(date))}</time> <Certainty of={issues[0]?.dateCertainty ?? 'printed'} visit={visit} /></h1>
      <CertaintyNote of={issues[0]?.dateCertainty ?? 'printed'} visit={visit} />
      {issues.flatMap(({ pages }) => pages).map((page) => (
        <section aria-labelledby={`p-${page.id}`} className="page" key={page.id}>
          <h2 id={`p-${page.id}`}><a href={href(pagePath(publication.id, date, page))}>{capital(say(pageInWords(page)))}</a></h2>
          {page.articles.length === 0 ? <p className="empty">{say(WORDS.noArticles)}</p> : <ArticleList articles={page.articles} level="h3" visit={visit} />}
        </section>
      ))}
      <Neighbours label={say(WORDS.otherIssues)} next={side(beside.next, say(WORDS.nextIssue))} previous={side(beside.previous, say(WORDS.previousIssue))} visit={visit} />
    </Page>
  )
}
