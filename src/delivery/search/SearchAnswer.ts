type FacetValue = { value: string; label?: string; count: number }

/** Found articles by their ids, best first; `snippets` are HTML in which nothing but `<mark>` is markup. */
export type SearchAnswer = {
  hits: { id: string; score: number; headline: string | null; snippets: string[] }[]
  /** How many there are in all. */
  total: number
  next: string | null
  facets: { author: FacetValue[]; page: FacetValue[]; publication: FacetValue[]; year: FacetValue[] } | null
}
