import { idOf } from '../../../src/workflow/document'
import type { Everything, Row } from './everything'

/** Publications, issues, pages and photos are public exactly when something approved stands on them. */
export const auditPublicFlags = (all: Everything): string[] => {
  const published = [...all.articles, ...all.captions].filter(({ _status }) => _status === 'published')
  const carriers: Record<'issues' | 'pages' | 'photos' | 'publications', (row: Row) => unknown[]> = {
    issues: (row) => [row.issue],
    pages: (row) => [...((row.pages as unknown[] | undefined) ?? []), row.page],
    photos: (row) => [row.photo],
    publications: (row) => [row.publication],
  }
  return (Object.keys(carriers) as (keyof typeof carriers)[]).flatMap((collection) => {
    const carrying = new Set(published.flatMap(carriers[collection]).map(idOf))
    return all[collection]
      .filter((row) => Boolean(row.isPublic) !== carrying.has(row.id))
      .map(({ id, isPublic }) => `${collection}:${id} is ${isPublic ? 'public' : 'hidden'} and should be the other`)
  })
}
