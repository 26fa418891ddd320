import type { Removed } from './aftermath'

/** What names others goes before them. */
export const REMOVAL_ORDER: readonly Removed['collection'][] = ['captions', 'photos', 'articles', 'page-sources']
