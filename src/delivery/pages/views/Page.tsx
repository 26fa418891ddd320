import type { ReactNode } from 'react'

import { STYLE_PATH } from '../readerStyle'
import type { Visit } from '../Visit'
import { WORDS } from '../WORDS'
import { SearchBox } from './SearchBox'

type Props = {
  visit: Visit
  /** Of the document; the site's name is added. Null on the first page. */
  title: string | null
  description?: string
  /** Without the server; none where nothing should be found by this address. */
  canonical?: string
  /** What else stands in the head. */
  head?: ReactNode
  /** What is searched for now. */
  query?: string
  isHidden?: boolean
  /** That the page has the search box in its own place. */
  hasSearchBox?: boolean
  children: ReactNode
}

/** What every page has around it: its head, the site's name, the search box, the way to the other language. */
export const Page = ({ canonical, children, description, hasSearchBox, head, isHidden, query, title, visit }: Props) => {
  const { href, language, say, siteName: name } = visit
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <html className={visit.isVertical ? 'vertical' : undefined} lang={language === 'zh' ? 'zh-Hans' : 'en'}>
      <head>
        <meta charSet="utf-8" />
        <meta content="width=device-width, initial-scale=1" name="viewport" />
        <title>{title === null ? name : `${title} · ${name}`}</title>
        {description ? <meta content={description} name="description" /> : null}
        <meta content="light dark" name="color-scheme" />
        {isHidden ? <meta content="noindex" name="robots" /> : null}
        {canonical === undefined ? null : <link href={visit.base + canonical} rel="canonical" />}
        <link href={STYLE_PATH} rel="stylesheet" />
        <link href="/feeds/articles.atom" rel="alternate" title={say(WORDS.allFeed)} type="application/atom+xml" />
        {head}
      </head>
      <body>
        <a className="skip" href="#main">{say(WORDS.skip)}</a>
        <header className="site">
          <a className="name" href={href('/')}>{name}</a>
          {hasSearchBox ? null : <SearchBox query={query} visit={visit} />}
          <nav aria-label={say(WORDS.language)}>
            <a href={href(visit.path, { lang: other })} hrefLang={other === 'zh' ? 'zh-Hans' : 'en'} lang={other === 'zh' ? 'zh-Hans' : 'en'}>{say(WORDS.otherLanguage)}</a>
          </nav>
        </header>
        <main id="main" tabIndex={-1}>{children}</main>
        <footer className="site">
          <nav aria-label={say(WORDS.about)}>
            <a href="/feeds/articles.atom">{say(WORDS.feed)}</a>
            <a href="/docs">{say(WORDS.programs)}</a>
            <a className="editors" href="/admin" rel="nofollow">{say(WORDS.editors)}</a>
          </nav>
        </footer>
      </body>
    </html>
  )
}
