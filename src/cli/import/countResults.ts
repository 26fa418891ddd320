import type { PageResult } from './PageResult'

/** How many pages came to what. */
export const countResults = (results: PageResult[]): Record<PageResult['status'], number> => {
  const count = (status: PageResult['status']): number => results.filter((result) => result.status === status).length
  return { new: count('new'), 're-imported': count('re-imported'), unchanged: count('unchanged'), failed: count('failed') }
}
