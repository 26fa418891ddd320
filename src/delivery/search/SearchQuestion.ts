/** A search as the API takes it. Dates are `YYYY-MM-DD`, both ends included. */
export type SearchQuestion = {
  q: string
  publication?: string
  author?: string
  from?: string
  to?: string
  /** The number of a page (版次). */
  page?: number
  hasPhoto?: boolean
  sort: 'date' | '-date' | 'relevance'
  /** 1 to 100. */
  limit: number
  /** Where the last answer ended, as it said so in `next`. */
  cursor?: string
  facets: boolean
}
