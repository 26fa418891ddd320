import type { SearchQuestion } from '../../../src/delivery/search/SearchQuestion'

/** A question with what the API takes when nothing else is said. */
export const question = (q: string, more: Partial<SearchQuestion> = {}): SearchQuestion => ({ q, sort: 'relevance', limit: 20, facets: false, ...more })
