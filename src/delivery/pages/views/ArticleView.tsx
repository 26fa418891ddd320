import { articleTitle } from '../../../publishing/articleTitle'
import { LANGUAGE } from '../../../publishing/LANGUAGE'
import { articlePath, issuePath, publicationPath } from '../addresses'
import type { ArticleModel } from '../article/readArticle'
import { pageHref } from '../article/pageHref'
import { wereCaptionsAdded } from '../article/wereCaptionsAdded'
import { dayInWords, pageInWords, titleOf } from '../inWords'
import type { Visit } from '../Visit'
import { WORDS } from '../WORDS'
import { ArticleBody } from './ArticleBody'
import { ArticleFacts } from './ArticleFacts'
import { ArticleHead } from './ArticleHead'
import { Breadcrumbs } from './Breadcrumbs'
import { Citation } from './Citation'
import { Neighbours } from './Neighbours'
import { Page } from './Page'
import { VersionList } from './VersionList'

/** Before and after this article, on its first page. */
const beside = ({ companions: [first], document }: ArticleModel) => {
  const articles = first?.articles ?? []
  const at = articles.findIndex(({ id }) => id === document.id)
  return at < 0 ? { next: null, previous: null } : { next: articles[at + 1] ?? null, previous: articles[at - 1] ?? null }
}

const LayoutSwitch = ({ visit: { href, isVertical, path, say } }: { visit: Visit }) => (
  <nav aria-label={say(WORDS.direction)} className="layout">
    <a aria-current={isVertical ? undefined : 'true'} href={href(path, { layout: undefined })}>{say(WORDS.horizontal)}</a>
    <a aria-current={isVertical ? 'true' : undefined} href={href(path, { layout: 'vertical' })}>{say(WORDS.vertical)}</a>
  </nav>
)

const Companions = ({ model: { companions, document, facts }, visit }: { model: ArticleModel; visit: Visit }) => (
  <>
    {companions.filter(({ articles }) => articles.length > 1).map(({ articles, page }) => (
      <section aria-labelledby={`on-${page.id}`} className="companions" key={page.id}>
        <h2 id={`on-${page.id}`}>{visit.say(WORDS.onPage)} <small><a href={visit.href(pageHref(document, facts, page))}>{visit.say(pageInWords(page))}</a></small></h2>
        <ul>
          {articles.map((article) => (
            <li key={article.id}>
              <a aria-current={article.id === document.id ? 'page' : undefined} href={visit.href(articlePath(article.id))} lang={LANGUAGE}>{titleOf(article)}</a>
            </li>
          ))}
        </ul>
      </section>
    ))}
  </>
)

/** An article, or an older version of it. */
export const ArticleView = ({ model, visit }: { model: ArticleModel; visit: Visit }) => {
  const { document, facts } = model
  const { issue, pages, publication } = document
  const { href, say } = visit
  const [first] = pages
  const isOld = facts.supersededBy !== null
  const { next, previous } = beside(model)
  const side = (article: typeof next, label: string) =>
    (article === null ? null : { href: articlePath(article.id), label, text: <span lang={LANGUAGE}>{titleOf(article)}</span> })
  return (
    <Page
      canonical={articlePath(document.id)} description={document.body[0]?.text.slice(0, 150)} isHidden={isOld}
      head={<ArticleHead document={document} facts={facts} visit={visit} />} title={`${articleTitle(document)} · ${publication.name} ${issue.date}`} visit={visit}
    >
      <Breadcrumbs
        steps={[
          { href: publicationPath(publication.id), isForeign: true, text: publication.name },
          { href: isOld ? issuePath(publication.id, `~${issue.id}`) : issuePath(publication.id, issue.date), text: say(dayInWords(issue.date)) },
          ...(first ? [{ href: pageHref(document, facts, first), text: say(pageInWords(first)) }] : []),
        ]}
        visit={visit}
      />
      {isOld ? (
        <p className="superseded" role="note">
          <strong>{say(wereCaptionsAdded(model.versions, facts.version) ? WORDS.supersededByCaptions : WORDS.superseded)}</strong> <a href={href(articlePath(document.id))}>{say(WORDS.toNewest)}</a>
        </p>
      ) : null}
      <LayoutSwitch visit={visit} />
      {visit.isVertical ? <p className="downwards screen" lang={visit.language}>{say(WORDS.downwards)}</p> : null}
      <article>
        <ArticleBody document={document} visit={visit} />
        <footer>
          <ArticleFacts model={model} visit={visit} />
          <VersionList model={model} visit={visit} />
          <Citation document={document} facts={facts} visit={visit} />
        </footer>
      </article>
      <Neighbours label={say(WORDS.neighbours)} next={side(next, say(WORDS.next))} previous={side(previous, say(WORDS.previous))} visit={visit} />
      <Companions model={model} visit={visit} />
    </Page>
  )
}
