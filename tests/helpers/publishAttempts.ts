import type { Answer, App, Person } from './app'

export type Attempt = { name: string; run: (as: Person | undefined) => Promise<Answer> }

const GRAPHQL_NAMES = { articles: 'Article', captions: 'Caption' } as const

/** Every way Payload has, or ever had, to make a document public, to bring back a version, to take it away or to delete it. */
export const publishAttempts = (
  app: App,
  slug: 'articles' | 'captions',
  { id, revision, version }: { id: string; revision: number; version: string },
): Attempt[] => {
  const one = GRAPHQL_NAMES[slug]
  const text = slug === 'articles' ? 'headline' : 'text'
  const content = { [text]: '越权的文字', _status: 'published', revision }
  const rest = (method: 'DELETE' | 'PATCH' | 'POST' | 'PUT', path: string, body?: unknown): Attempt => ({
    name: `${method} ${path.replace(id, ':id').replace(version, ':version')}`,
    run: (as) => app.rest(method, path, { as, ...(body === undefined ? {} : { body }) }),
  })
  const graphql = (call: string): Attempt => ({
    name: `mutation ${call.replaceAll(id, ':id').replace(version, ':version')}`,
    run: (as) => app.graphql(`mutation { ${call} }`, { as }),
  })
  const data = `data: { ${text}: "越权的文字", _status: published, revision: ${revision} }`
  return [
    ...['', '?draft=false', '?draft=true', '?autosave=true', '?publishAllLocales=true', '?publishSpecificLocale=zh', '?draft=true&autosave=true', '?overrideAccess=true', '?trash=true']
      .map((query) => rest('PATCH', `/${slug}/${id}${query}`, content)),
    ...['', '&draft=false', '&draft=true', '&autosave=true', '&publishAllLocales=true']
      .map((query) => rest('PATCH', `/${slug}?where[id][equals]=${id}${query}`, content)),
    rest('PATCH', `/${slug}/${id}?unpublishAllLocales=true`, { revision, _status: 'draft' }),
    rest('PATCH', `/${slug}?where[id][equals]=${id}&unpublishAllLocales=true`, { revision, _status: 'draft' }),
    rest('PUT', `/${slug}/${id}`, content),
    rest('POST', `/${slug}/${id}`, content),
    rest('POST', `/${slug}/${id}/duplicate`, { _status: 'published' }),
    rest('POST', `/${slug}/${id}/duplicate?draft=false`, {}),
    rest('POST', `/${slug}/versions/${version}`),
    rest('POST', `/${slug}/versions/${version}?draft=true`),
    rest('POST', `/${slug}/${id}/publish`, { revision }),
    rest('POST', `/${slug}/${id}/renew`, { reason: 'x', revision }),
    rest('POST', `/${slug}/${id}/edit`, { ...content }),
    rest('DELETE', `/${slug}/${id}`),
    rest('DELETE', `/${slug}/${id}?trash=true`),
    rest('DELETE', `/${slug}?where[id][equals]=${id}`),
    graphql(`update${one}(id: "${id}", ${data}) { id }`),
    graphql(`update${one}(id: "${id}", draft: false, autosave: true, ${data}) { id }`),
    graphql(`update${one}(id: "${id}", draft: true, ${data}) { id }`),
    graphql(`restoreVersion${one}(id: "${version}") { id }`),
    graphql(`restoreVersion${one}(id: "${version}", draft: true) { id }`),
    graphql(`duplicate${one}(id: "${id}") { id }`),
    graphql(`delete${one}(id: "${id}") { id }`),
  ]
}
