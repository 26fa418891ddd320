import { LANGUAGE } from '../../../publishing/LANGUAGE'
import { imagePath, issuePath, pagePath, publicationPath } from '../addresses'
import { dayInWords, issueDayInWords, pageInWords } from '../inWords'
import type { PageModel } from '../model/readPage'
import type { PageRow } from '../model/places'
import type { Visit } from '../Visit'
import { WORDS } from '../WORDS'
import { ArticleList } from './ArticleList'
import { Breadcrumbs } from './Breadcrumbs'
import { Certainty } from './Certainty'
import { Neighbours } from './Neighbours'
import { Page } from './Page'
import { Picture } from './Picture'

export const PageView = ({ model: { beside, date, pages, publication }, visit }: { model: PageModel; visit: Visit }) => {
  const { say } = visit
  const [first] = pages
  const named = first ? say(pageInWords(first)) : ''
  const side = (page: PageRow | null, label: string) =>
    (page === null ? null : { href: pagePath(publication.id, date, page), label, text: say(pageInWords(page)) })
  return (
    <Page canonical={first ? pagePath(publication.id, date, first) : undefined} title={`${publication.name} ${say(dayInWords(date))} ${named}`} visit={visit}>
      <Breadcrumbs
        steps={[
          { href: publicationPath(publication.id), isForeign: true, text: publication.name },
          { href: issuePath(publication.id, date), text: say(dayInWords(date)) },
        ]}
        visit={visit}
      />
      <h1>
        <span lang={LANGUAGE}>{publication.name}</span> <time className="day" dateTime={date}>{say(issueDayInWords(date))}</time> <Certainty of={first?.issue.dateCertainty ?? 'printed'} visit={visit} /> <span className="day">{named}</span>
      </h1>
      {pages.map(({ articles, id, image, pictures }) => (
        <div className={image === null ? undefined : 'columns'} key={id}>
          {image === null ? null : (
            <figure className="facsimile">
              <a href={imagePath(image.id, 3000)}>
                <img alt={`${say(WORDS.facsimile)} · ${named}`} height={Math.round((600 * image.height) / Math.max(image.width, image.height))} src={imagePath(image.id, 600)} width={Math.round((600 * image.width) / Math.max(image.width, image.height))} />
              </a>
              <figcaption>{say(WORDS.facsimile)}</figcaption>
            </figure>
          )}
          <div>
            {articles.length === 0 ? <p className="empty">{say(WORDS.noArticles)}</p> : <ArticleList articles={articles} hasOpenings level="h2" visit={visit} />}
            {pictures.length === 0 ? null : (
              <section aria-labelledby={`pictures-${id}`} className="pictures">
                <h2 id={`pictures-${id}`}>{say(WORDS.pictures)}</h2>
                {pictures.map((picture) => <Picture key={picture.id} {...picture} visit={visit} />)}
              </section>
            )}
          </div>
        </div>
      ))}
      <Neighbours label={say(WORDS.otherPages)} next={side(beside.next, say(WORDS.nextPage))} previous={side(beside.previous, say(WORDS.previousPage))} visit={visit} />
    </Page>
  )
}
