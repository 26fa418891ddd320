import type { SearchQuestion } from '../../search/SearchQuestion'

/** What the address of the search says. */
export type Asked = Omit<SearchQuestion, 'facets' | 'limit'>
