type FacetValue = { value: string; label?: string; count: number }

/**
 * Found articles by their ids, best first. `article` is the JSON that readers get of it, without its text, as long as its entity tag is
 * `etag`; `headline` and `snippets` are HTML in which nothing but `<mark>` is markup.
 */
export type SearchAnswer = {
  hits: { article: string; etag: string; id: string; score: number; headline: string | null; snippets: string[] }[]
  /** How many there are in all. */
  total: number
  next: string | null
  facets: { author: FacetValue[]; page: FacetValue[]; publication: FacetValue[]; year: FacetValue[] } | null
}
