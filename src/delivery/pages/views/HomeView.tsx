import { LANGUAGE } from '../../../publishing/LANGUAGE'
import { issuePath, publicationPath, searchPath } from '../addresses'
import { dayInWords } from '../inWords'
import type { HomeModel } from '../model/readHome'
import type { Visit } from '../Visit'
import { WORDS } from '../WORDS'
import { ArticleList } from './ArticleList'
import { Certainty } from './Certainty'
import { Page } from './Page'
import { SearchBox } from './SearchBox'

export const HomeView = ({ model: { articles, issues, publications }, visit }: { model: HomeModel; visit: Visit }) => {
  const { href, say } = visit
  return (
    <Page canonical="/" description={say(WORDS.tagline)} hasSearchBox title={null} visit={visit}>
      <div className="opening-page">
        <h1>{visit.siteName}</h1>
        <p>{say(WORDS.tagline)}</p>
        <SearchBox isLarge visit={visit} />
      </div>
      {publications.length === 0 ? <p className="empty">{say(WORDS.nothingYet)}</p> : (
        <div className="columns">
          <section aria-labelledby="newest">
            <h2 id="newest">{say(WORDS.newestArticles)}</h2>
            <ArticleList
              articles={articles} level="h3" visit={visit}
              more={({ date, dateCertainty, publicationName }) => (
                <span><span lang={LANGUAGE}>{publicationName}</span> <time dateTime={date}>{say(dayInWords(date))}</time> <Certainty of={dateCertainty} visit={visit} /></span>
              )}
            />
            <p><a href={href(searchPath({ sort: '-date' }))}>{say(WORDS.allArticles)}</a></p>
          </section>
          <div>
            <section aria-labelledby="publications">
              <h2 id="publications">{say(WORDS.publications)}</h2>
              <ul className="papers">
                {publications.map(({ id, name, years }) => (
                  <li key={id}>
                    <a href={href(publicationPath(id))} lang={LANGUAGE}>{name}</a>
                    {years === null ? null : <small>{years.first === years.last ? years.first : `${years.first}–${years.last}`}</small>}
                  </li>
                ))}
              </ul>
            </section>
            <section aria-labelledby="issues">
              <h2 id="issues">{say(WORDS.newestIssues)}</h2>
              <ul className="papers">
                {issues.map(({ date, dateCertainty, id, publication, publicationName }) => (
                  <li key={id}>
                    <a href={href(issuePath(publication, date))}><span lang={LANGUAGE}>{publicationName}</span> {say(dayInWords(date))}</a> <Certainty of={dateCertainty} visit={visit} />
                  </li>
                ))}
              </ul>
            </section>
          </div>
        </div>
      )}
    </Page>
  )
}
