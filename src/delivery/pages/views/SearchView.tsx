import { LANGUAGE } from '../../../publishing/LANGUAGE'
import { articlePath } from '../addresses'
import { dayInWords, titleOf } from '../inWords'
import { addressOf, without } from '../search/addressOf'
import { onlyMarks } from '../search/onlyMarks'
import { isAsked, type SearchModel } from '../search/readSearch'
import type { Visit } from '../Visit'
import { WORDS } from '../WORDS'
import { Certainty } from './Certainty'
import { Facets } from './Facets'
import { Filters } from './Filters'
import { Page } from './Page'
import { SearchBox } from './SearchBox'

type Found = NonNullable<SearchModel['found']>

const Hit = ({ hit, visit }: { hit: Found['hits'][number]; visit: Visit }) => (
  <li>
    <h3 lang={LANGUAGE}>
      {hit.marked === null
        ? <a href={visit.href(articlePath(hit.id))}>{titleOf(hit)}</a>
        : <a dangerouslySetInnerHTML={{ __html: onlyMarks(hit.marked) }} href={visit.href(articlePath(hit.id))} />}
    </h3>
    {hit.snippets.map((snippet, index) => <p className="opening" dangerouslySetInnerHTML={{ __html: onlyMarks(snippet) }} key={index} lang={LANGUAGE} />)}
    <p className="facts">
      <span><span lang={LANGUAGE}>{hit.publicationName}</span> <time dateTime={hit.date}>{visit.say(dayInWords(hit.date))}</time> <Certainty of={hit.dateCertainty} visit={visit} /></span>
      {hit.byline === null ? null : <span lang={LANGUAGE}>{hit.byline}</span>}
      {hit.hasPhoto ? <span>{visit.say(WORDS.withPicture)}</span> : null}
    </p>
  </li>
)

const SORTS = [['relevance', WORDS.sortRelevance], ['-date', WORDS.sortNewest], ['date', WORDS.sortOldest]] as const

const Sorts = ({ model: { asked }, visit: { href, say } }: { model: SearchModel; visit: Visit }) => (
  <nav aria-label={say(WORDS.sort)} className="sorts">
    {SORTS.filter(([sort]) => isAsked({ q: asked.q, sort })).map(([sort, words]) => (
      <a aria-current={asked.sort === sort ? 'true' : undefined} href={href(addressOf({ ...without(asked), sort }))} key={sort}>{say(words)}</a>
    ))}
  </nav>
)

const Paging = ({ found, model: { asked }, visit: { href, say } }: { found: Found; model: SearchModel; visit: Visit }) =>
  found.next === null && asked.cursor === undefined ? null : (
    <nav aria-label={say(WORDS.paging)} className="paging">
      {asked.cursor === undefined ? null : <a href={href(addressOf(without(asked)))}>{say(WORDS.toFirst)}</a>}
      {found.next === null ? null : <a href={href(addressOf({ ...asked, cursor: found.next }))} rel="next">{say(WORDS.more)}</a>}
    </nav>
  )

const Results = ({ found, model, visit }: { found: Found; model: SearchModel; visit: Visit }) => {
  const { say } = visit
  return (
    <>
      <p className="facts" role="status">{say({ zh: `找到 ${found.total} 篇`, en: `${found.total} ${found.total === 1 ? 'article' : 'articles'} found` })}</p>
      <Filters model={model} visit={visit} />
      {found.hits.length === 0 ? <p className="empty">{say(WORDS.noResults)}</p> : (
        <div className="columns">
          <section aria-labelledby="results">
            <h2 className="quiet" id="results">{say(WORDS.results)}</h2>
            <Sorts model={model} visit={visit} />
            <ol className="articles hits">{found.hits.map((hit) => <Hit hit={hit} key={hit.id} visit={visit} />)}</ol>
            <Paging found={found} model={model} visit={visit} />
          </section>
          {found.facets === null ? null : <Facets facets={found.facets} model={model} visit={visit} />}
        </div>
      )}
    </>
  )
}

/** @param trouble what is wrong with the search, when it cannot be read. */
export const SearchView = ({ model, trouble, visit }: { model: SearchModel; trouble?: string; visit: Visit }) => {
  const { asked, found } = model
  const { say } = visit
  const unasked = say(isAsked(asked) ? WORDS.allArticles : WORDS.searchTitle)
  return (
    <Page
      hasSearchBox={found === null} isHidden query={asked.q} title={asked.q === '' ? unasked : `${asked.q} · ${say(WORDS.searchTitle)}`} visit={visit}
    >
      <h1>{asked.q === '' ? unasked : say({ zh: `检索：${asked.q}`, en: `Search: ${asked.q}` })}</h1>
      {trouble === undefined ? null : <p className="trouble" role="alert">{trouble}</p>}
      {found === null ? <><SearchBox isLarge query={asked.q} visit={visit} /><p className="hint">{say(WORDS.searchHint)}</p></> : <Results found={found} model={model} visit={visit} />}
    </Page>
  )
}
