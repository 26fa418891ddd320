import type { SanitizedConfig } from 'payload'

import { fieldPaths } from './fieldPaths'
import { PUBLIC_FIELDS } from './publicFields'
import { SECRET } from './secrets'

const VARIANTS = [
  '', 'draft=true', 'trash=true', 'draft=true&trash=true', 'depth=10', 'depth=10&draft=true', 'limit=0', 'limit=0&pagination=false',
  'limit=100000', 'pagination=false', 'page=2&limit=1', 'sort=-id', 'locale=all', 'overrideAccess=true&showHiddenFields=true',
  'where[id][exists]=true', 'where[or][0][id][exists]=true&where[or][1][_status][equals]=draft', 'where[_status][equals]=draft',
]

const OPERATORS: [operator: string, value: string][] = [
  ['equals', SECRET], ['not_equals', SECRET], ['like', SECRET], ['not_like', SECRET], ['contains', SECRET], ['in', SECRET],
  ['not_in', SECRET], ['all', SECRET], ['exists', 'true'], ['exists', 'false'], ['greater_than', '2'], ['greater_than_equal', '2'],
  ['less_than', '2'], ['less_than_equal', '2'], ['near', '1,1,1,1'], ['within', '1'], ['intersects', '1'],
]

/** Names that are no fields but columns or parts of a version row. */
const INNER = [
  '_id', '__v', '_uuid', '_order', '_parentID', 'authors._parentID', 'authors._order', 'version.headline', 'version.text', 'latest',
  'parent', 'parent_id', 'hash', 'salt', 'password', 'deletedAt', 'pending.entry.actorName', 'stage_', '$where', 'pages.value',
]

/** Lists and counts of a collection, asked for in every way that could show more. */
export const listProbes = (config: SanitizedConfig, slug: string): string[] => {
  const own = fieldPaths(config, slug, 0).map(({ path }) => path)
  const joins = config.collections.find((each) => each.slug === slug)?.flattenedFields.filter(({ type }) => type === 'join') ?? []
  return [
    ...VARIANTS.map((query) => `/${slug}?${query}`),
    ...VARIANTS.map((query) => `/${slug}/count?${query}`),
    `/${slug}/versions`, `/${slug}/versions?limit=0`, `/${slug}/versions/count`, `/${slug}/distinct?field=id`,
    `/${slug}?${own.map((path) => `select[${path}]=true`).join('&')}`,
    `/${slug}?depth=3&${Object.keys(PUBLIC_FIELDS).concat('users', 'log').map((each) => fieldPaths(config, each, 0).map(({ path }) => `populate[${each}][${path}]=true`).join('&')).join('&')}`,
    ...joins.flatMap(({ name }) => [
      `/${slug}?joins[${name}][limit]=0&joins[${name}][count]=true`,
      `/${slug}?joins[${name}][where][id][exists]=true&joins[${name}][sort]=-createdAt&draft=true`,
    ]),
    ...INNER.flatMap((name) => [`/${slug}?where[${name}][like]=${SECRET}`, `/${slug}?where[${name}][exists]=true`]),
    ...INNER.map((name) => `/${slug}?sort=${name}`),
  ]
}

/** One document, by its id. */
export const itemProbes = (slug: string, id: string): string[] => [
  ...VARIANTS.map((query) => `/${slug}/${id}?${query}`), `/${slug}/versions/${id}`, `/${slug}/${id}/actions`,
]

export type Question = { isPublic: boolean; path: string; url: string }

/** Questions about a field by filter and by order, in lists and counts: the answer to each could betray a text. */
export const questions = (config: SanitizedConfig, slug: string, hops: number): Question[] => {
  const ways = (path: string): string[] => {
    const isFar = path.includes('.')
    const operators = isFar ? OPERATORS.filter(([name]) => name === 'like' || name === 'exists') : OPERATORS
    const [first, ...rest] = path.split('.')
    return [
      ...operators.map(([operator, value]) => `/${slug}?where[${path}][${operator}]=${value}`),
      `/${slug}/count?where[${path}][like]=${SECRET}`,
      `/${slug}?where[and][0][or][0][${path}][like]=${SECRET}&draft=true`,
      `/${slug}?sort=${path}`, `/${slug}?sort=-${path}&draft=true`,
      ...(isFar ? [`/${slug}?where[${first}][contains][${rest.join('.')}][like]=${SECRET}`, `/${slug}?where[${path.replaceAll('.', '__')}][exists]=true`] : []),
    ]
  }
  return fieldPaths(config, slug, hops).flatMap(({ isPublic, path }) => ways(path).map((url) => ({ isPublic, path, url })))
}
