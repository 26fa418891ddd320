import fc from 'fast-check'
import type { Endpoint, SanitizedConfig } from 'payload'

import { fieldPaths } from '../leak/fieldPaths'
import { anyJson, nastyText, pick, wellFormed } from './values'

/** A request as it goes out: what stands in `path` is escaped already. */
export type FuzzRequest = { body?: string; contentType?: string; method: string; path: string }

type Route = { base: string; fields: string[]; method: string; path: string }

const OPERATORS = [
  'equals', 'not_equals', 'in', 'not_in', 'all', 'exists', 'like', 'not_like', 'contains', 'greater_than', 'less_than_equal', 'near', 'within', 'intersects', '', '$gt', 'nope',
]
const PARAMETERS = ['limit', 'page', 'depth', 'draft', 'trash', 'pagination', 'sort', 'select', 'populate', 'joins', 'locale', 'where', 'data', 'field', 'autosave', 'allSessions', 'overrideLock']

/** Every route of the running configuration: the collections', with their own endpoints, and the program's. */
export const routesOf = (config: SanitizedConfig): Route[] => {
  const list = (endpoints: Endpoint[] | false, base: string, fields: string[]): Route[] =>
    (endpoints || []).map(({ method, path }) => ({ base, fields, method: method.toUpperCase(), path }))
  return [
    ...config.collections.flatMap(({ endpoints, slug }) => list(endpoints, `/${slug}`, fieldPaths(config, slug, 1).map(({ path }) => path))),
    ...list(config.endpoints, '', []),
  ]
}

const escape = (text: string): string => encodeURIComponent(wellFormed(text))

const segment = (ids: string[]): fc.Arbitrary<string> =>
  fc.oneof({ arbitrary: pick(ids), weight: 2 }, nastyText.map(escape), pick(['%ff', '%E0%A4%A', '%2e%2e', '..', 'count', 'versions', 'a%2Fb']))

const fill = (path: string, ids: string[]): fc.Arbitrary<string> => {
  const parts = path.split('/').filter(Boolean)
  return fc.tuple(...parts.map((part) => (part.startsWith(':') ? segment(ids) : fc.constant(part)))).map((all) => all.map((each) => `/${each}`).join(''))
}

const parameter = (fields: string[], ids: string[]): fc.Arbitrary<string> => {
  const value = fc.oneof(nastyText, pick(ids), anyJson.map((json) => JSON.stringify(json) ?? ''))
  const field = fields.length > 0 ? fc.oneof({ arbitrary: pick(fields), weight: 4 }, nastyText) : nastyText
  return fc.oneof(
    fc.tuple(pick(PARAMETERS), value).map(([name, text]) => `${name}=${escape(text)}`),
    fc.tuple(field, pick(OPERATORS), value).map(([name, operator, text]) => `where[${escape(name)}][${operator}]=${escape(text)}`),
    fc.tuple(pick(['and', 'or', 'AND']), field, pick(OPERATORS), value).map(([group, name, operator, text]) => `where[${group}][0][${escape(name)}][${operator}]=${escape(text)}`),
    fc.tuple(pick(['select', 'populate', 'joins']), field, pick(['', '[limit]', '[where][x][equals]', '[0]']), value).map(([kind, name, rest, text]) => `${kind}[${escape(name)}]${rest}=${escape(text)}`),
    fc.tuple(pick(['', '-', '--', ',']), field).map(([sign, name]) => `sort=${sign}${escape(name)}`),
  )
}

const multipart = (payload: string, fileName: string, bytes: string): string =>
  ['--fuzz', 'Content-Disposition: form-data; name="_payload"', '', payload, '--fuzz',
    `Content-Disposition: form-data; name="file"; filename="${fileName.replace(/["\r\n]/gu, '')}"`, 'Content-Type: text/plain', '', bytes, '--fuzz--', ''].join('\r\n')

const body = (fields: string[], ids: string[]): fc.Arbitrary<Pick<FuzzRequest, 'body' | 'contentType'>> => {
  const names = [...new Set(fields.map((path) => path.split('.')[0] ?? path))].concat('revision', 'reason', '_status', 'email', 'password', 'token', 'items', 'operations')
  const content = fc.dictionary(pick(names), fc.oneof(anyJson, pick(ids), fc.integer({ max: 3, min: 0 })), { maxKeys: 6 })
  return fc.oneof(
    { arbitrary: content.map((data) => ({ body: JSON.stringify(data), contentType: 'application/json' })), weight: 6 },
    anyJson.map((data) => ({ body: JSON.stringify(data) ?? '', contentType: 'application/json' })),
    fc.tuple(nastyText, pick(['application/json', 'text/plain', 'multipart/form-data; boundary=fuzz', 'multipart/form-data', 'application/x-www-form-urlencoded', '*/*']))
      .map(([text, contentType]) => ({ body: text, contentType })),
    fc.tuple(content, nastyText, nastyText)
      .map(([data, name, bytes]) => ({ body: multipart(JSON.stringify(data), name, bytes), contentType: 'multipart/form-data; boundary=fuzz' })),
  )
}

/** Requests to one of these routes, with ids that are there, and everything else as it comes. */
export const restRequests = (routes: Route[], ids: string[]): fc.Arbitrary<FuzzRequest> =>
  pick(routes).chain(({ base, fields, method, path }) =>
    fc.record({
      body: ['GET', 'HEAD'].includes(method) ? fc.constant({}) : fc.oneof({ arbitrary: body(fields, ids), weight: 5 }, fc.constant({})),
      method: fc.oneof({ arbitrary: fc.constant(method), weight: 9 }, pick(['GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS'])),
      path: fill(path, ids),
      query: fc.array(parameter(fields, ids), { maxLength: 3 }),
    }).map(({ body: sent, method: by, path: filled, query }) => ({
      ...(by === 'GET' ? {} : sent), method: by, path: `${base}${filled}${query.length > 0 ? `?${query.join('&')}` : ''}`,
    })))
