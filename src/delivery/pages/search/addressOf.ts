import { searchPath } from '../addresses'
import type { Asked } from './Asked'

/** The address of a search; with other filters or another order it begins anew. */
export const addressOf = ({ author, cursor, from, hasPhoto, page, publication, q, sort, to }: Asked): string =>
  searchPath({
    q: q || undefined, publication, author, from, to, page: page?.toString(), hasPhoto: hasPhoto ? 'true' : undefined,
    sort: sort === 'relevance' ? undefined : sort, cursor,
  })

type Filter = 'author' | 'from' | 'hasPhoto' | 'page' | 'publication' | 'to'

export const without = ({ cursor: _, ...asked }: Asked, ...filters: Filter[]): Asked =>
  Object.fromEntries(Object.entries(asked).filter(([name]) => !(filters as string[]).includes(name))) as Asked
