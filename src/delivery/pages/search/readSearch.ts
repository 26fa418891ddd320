import type { Database } from 'libsql'

import type { SearchAnswer } from '../../search/SearchAnswer'
import type { SearchDoor } from '../../search/SearchDoor'
import { type PlacedArticle, placedArticle } from '../model/listedArticles'
import { findPublication } from '../model/places'
import type { Asked } from './Asked'

/** So many found articles stand on a page. */
const LIMIT = 20

/** `marked`: its headline with the words that were found, HTML in which nothing but `<mark>` is markup; null where it has none. */
type Hit = { marked: string | null; snippets: string[] }

export type SearchModel = {
  asked: Asked
  /** The name of the newspaper that was chosen. */
  publicationName: string | null
  /** null while nothing is asked for. */
  found: { facets: SearchAnswer['facets']; hits: (PlacedArticle & Pick<Hit, 'marked' | 'snippets'>)[]; next: string | null; total: number } | null
}

/** Without words everything is shown, by date: nothing is more relevant than anything else. */
export const isAsked = ({ q, sort }: Pick<Asked, 'q' | 'sort'>): boolean => q !== '' || sort !== 'relevance'

/** @throws {Problem} 400 for a search that cannot be read. */
export const readSearch = async (readModel: () => Database, search: SearchDoor, asked: Asked): Promise<SearchModel> => {
  const publicationName = asked.publication === undefined ? null : (findPublication(readModel(), asked.publication)?.name ?? null)
  if (!isAsked(asked)) return { asked, publicationName, found: null }
  const { facets, hits, next, total } = await search.ask({ ...asked, facets: true, limit: LIMIT })
  // One that was withdrawn since the search has looked is not shown.
  const db = readModel()
  const shown = hits.flatMap(({ headline, id, snippets }) => {
    const article = placedArticle(db, id)
    return article ? [{ ...article, marked: headline?.trim() ? headline : null, snippets }] : []
  })
  return { asked, publicationName, found: { facets, hits: shown, next, total } }
}
