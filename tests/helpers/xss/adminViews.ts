import type { SanitizedConfig } from 'payload'

import { CANARY } from './CANARY'
import type { Planted } from './plant'

/**
 * Every page of the admin, from the running configuration: the views, and of each collection in it the list, a search, the
 * form of one, its versions, and the form of a new one.
 * @throws when a view needs a document of which none was planted.
 */
export const adminViews = (config: SanitizedConfig, planted: Planted): string[] => {
  const fill = (path: string): string =>
    path.replace(/:(\w+)/gu, (_, name: string) => {
      const id = planted[name]
      if (id === undefined) throw new Error(`Nothing was planted for :${name} in the view ${path}.`)
      return id
    })
  const views = Object.values(config.admin.components?.views ?? {}).flatMap((view) => (view && 'path' in view && view.path ? [fill(view.path)] : []))
  const search = encodeURIComponent(CANARY)
  const collections = config.collections.filter(({ admin, slug }) => admin.hidden !== true && !slug.startsWith('payload-')).flatMap(({ slug, versions }) => {
    const own = `/collections/${slug}`
    const id = planted[slug]
    return [own, `${own}?search=${search}`, ...(id ? [`${own}/${id}`, `${own}/create`] : []), ...(versions && id ? [`${own}/${id}/versions`] : [])]
  })
  return [
    '', '/account', ...views, ...collections, `/desk/${planted.returned}`, `/desk/${planted.withdrawn}`, `/collections/articles/${planted.withdrawn}`,
    `/nothing/${search}`, `/collections/articles/${search}`, `/queue?search=${search}`, `/log?document=${search}`,
    `/login?redirect=${encodeURIComponent('javascript:window.__xss=6')}`,
  ].map((path) => `/admin${path}`)
}
