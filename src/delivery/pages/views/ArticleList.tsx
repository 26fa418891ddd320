import { LANGUAGE } from '../../../publishing/LANGUAGE'
import type { ReactNode } from 'react'

import { articlePath } from '../addresses'
import { titleOf } from '../inWords'
import type { ListedArticle } from '../model/listedArticles'
import type { Visit } from '../Visit'
import { WORDS } from '../WORDS'

type Props<Listed extends ListedArticle> = {
  visit: Visit
  articles: Listed[]
  /** The level of their headings. */
  level: 'h2' | 'h3' | 'h4'
  /** Whether their first words are shown. */
  hasOpenings?: boolean
  /** What else is said of each. */
  more?: (article: Listed) => ReactNode
}

export const ArticleList = <Listed extends ListedArticle>({ articles, hasOpenings, level: Heading, more, visit }: Props<Listed>) => (
  <ul className="articles">
    {articles.map((article) => (
      <li key={article.id}>
        {article.kicker === null ? null : <p className="kicker" lang={LANGUAGE}>{article.kicker}</p>}
        <Heading lang={LANGUAGE}><a href={visit.href(articlePath(article.id))}>{titleOf(article)}</a></Heading>
        {hasOpenings && article.headline !== null && article.opening !== null ? <p className="opening" lang={LANGUAGE}>{article.opening}</p> : null}
        {article.byline !== null || article.hasPhoto || more ? (
          <p className="facts">
            {article.byline === null ? null : <span lang={LANGUAGE}>{article.byline}</span>}
            {more?.(article)}
            {article.hasPhoto ? <span>{visit.say(WORDS.withPicture)}</span> : null}
          </p>
        ) : null}
      </li>
    ))}
  </ul>
)
