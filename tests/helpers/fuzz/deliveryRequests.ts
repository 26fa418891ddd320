import fc from 'fast-check'

import type { Asking } from '../delivery/askApi'
import { nastyText, pick, wellFormed } from './values'

export type DeliveryRequest = { headers: Record<string, string>; method: 'GET' | 'HEAD'; url: string }

type Schema = { allOf?: Schema[]; default?: unknown; enum?: string[]; maximum?: number; minimum?: number; pattern?: string; type?: string }
type Parameter = { in: string; name: string; schema: Schema }
export type Operation = { operationId: string; parameters: Parameter[]; path: string }

/** What the index of the search, SQLite and the grammar of questions take apart. */
const QUESTIONS = [
  '"', '""', '“', '「', '(', '((((((((', ')', 'OR', 'NOT', '-', '- -', 'AND AND', 'NEAR(a b)', 'a*', '*', '^a', '{headline}: a', 'headline:a', 'author:', 'author:"', 'title:()', 'date:', 'date:..', 'date:2023-13-45',
  'date:9999999999..', 'publication:*', 'a AND (b OR', "'; DROP TABLE texts; --", 'MATCH', '的', '的 的 的 的', 'a'.repeat(1_001), '的'.repeat(999), '(a OR b) '.repeat(100), '-(-(-(a)))', '🇨🇳', '\u{20000}', 'ａ', '\u200b', '\u0301',
] as const

const CURSORS = [
  '["-first",1]', '["first",-1]', '["first","1"]', '["first",1e308]', '["-first",null]', '["-date",null,null]', '["date","x",{}]', '["changed","9999",1]', '["relevance",1e9,1]', '["relevance",-1,-1]', '["relevance",1.5,null]', '["-date",1e300,1]', '["name",1,2]',
  '[]', '{}', 'null', '[[[[', '"first"', '["__proto__",1]',
].map((text) => Buffer.from(text).toString('base64url'))

const escape = (text: string): string => encodeURIComponent(wellFormed(text))

/** Values that the schema lets through, most of the time. */
const fitting = (schema: Schema): fc.Arbitrary<string> => {
  if (schema.allOf) return fitting(schema.allOf[0] ?? {})
  if (schema.enum) return pick(schema.enum)
  if (schema.type === 'boolean') return pick(['true', 'false'])
  if (schema.type === 'integer' || schema.type === 'number') return fc.integer({ max: schema.maximum ?? 2_000, min: schema.minimum ?? -5 }).map(String)
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern, 'u'))
  return fc.string({ maxLength: 20, minLength: 1 })
}

const hostile = fc.oneof(nastyText, pick(QUESTIONS), pick(CURSORS), pick(['1e3', '0x10', '1.0', ' 1', '101', '-0', 'Infinity', '99999999999999999999', 'TRUE', 'yes', '2023-6-1', '2023-06-19T00:00:00Z', '١', '１']))

const value = (schema: Schema, ids: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof({ arbitrary: fitting(schema), weight: 3 }, { arbitrary: pick(ids), weight: 2 }, { arbitrary: hostile, weight: 3 }).map(escape)

const query = ({ parameters }: Operation, ids: readonly string[]): fc.Arbitrary<string> => {
  const known = parameters.filter((each) => each.in === 'query')
  const one = known.length > 0
    ? pick(known).chain(({ name, schema }) => value(schema, ids).map((text) => `${name}=${text}`))
    : hostile.map((text) => `x=${escape(text)}`)
  const odd = fc.tuple(fc.oneof(hostile, pick(known.map(({ name }) => name).concat('limit[]', 'q[a]', '__proto__', 'x'))), hostile).map(([name, text]) => `${escape(name)}=${escape(text)}`)
  const broken = pick(['&&&', '=', 'limit', 'q=%', 'q=%E7%9', 'cursor=%00', 'limit=1&limit=2', 'q=a&q=b', 'fields=,,,', 'fields=__proto__,constructor', '?x=?', '#'])
  return fc.array(fc.oneof({ arbitrary: one, weight: 8 }, odd, broken), { maxLength: 4 }).map((parts) => (parts.length > 0 ? `?${parts.join('&')}` : ''))
}

const address = ({ parameters, path }: Operation, ids: readonly string[]): fc.Arbitrary<string> => {
  const raw = pick(['%ff', '%E0%A4%A', '%2e%2e', '..', '%00', 'a%2Fb', '%', ';', '~', '1.nope', '.json', '.'])
  const endings = pick(['', '', '', '.json', '.txt', '.tei.xml', '.ninjs.json', '.atom', '.nope', '.JSON'])
  const names = [...path.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name)
  const segment = (name: string): fc.Arbitrary<string> => {
    const schema = parameters.find((each) => each.in === 'path' && each.name === name)?.schema ?? {}
    return fc.oneof({ arbitrary: fc.tuple(pick(ids), endings).map((parts) => parts.join('')), weight: 4 }, value(schema, ids), raw)
  }
  return fc.tuple(...names.map(segment)).map((given) => names.reduce((all, name, at) => all.replace(`{${name}}`, () => given[at] ?? ''), path))
}

const HEADERS: Record<string, readonly string[]> = {
  'accept': ['', '*/*', 'text/*;q=0', 'application/json;q=2', ';;;', ',', 'application/tei+xml', 'text/html, */*;q=0.1', 'image/webp', 'application/ld+json;profile="', 'a'.repeat(2_000)],
  'accept-encoding': ['', 'br', 'gzip;q=0', '*', 'identity;q=0', 'nope'],
  'accept-language': ['zh', 'en', '*', ';;', 'zh;q=nope'],
  'if-modified-since': ['', 'x', 'Thu, 01 Jan 1970 00:00:00 GMT', '9'.repeat(50)],
  'if-none-match': ['*', '"', 'W/', '"a", "b", W/"c"', ',,,'],
  'range': ['bytes=0-', 'bytes=-1', 'bytes=5-2', 'bytes=0-0,2-3', 'bytes=', 'x=1', `bytes=${'9'.repeat(30)}-`],
}

const headers = fc.array(pick(Object.keys(HEADERS)).chain((name) => pick(HEADERS[name] ?? []).map((text) => [name, text] as const)), { maxLength: 2 }).map((pairs) => Object.fromEntries(pairs))

/** Every operation that is asked by GET, as the document describes it. */
export const operationsOf = (document: Asking['document']): Operation[] =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).filter(([method]) => method === 'get').map(([, operation]) => ({ parameters: [], ...(operation as Partial<Operation>), path }) as Operation))

/** Requests for one operation: some as its schema says, most of them not quite. */
export const requestsFor = (operation: Operation, ids: readonly string[]): fc.Arbitrary<DeliveryRequest> =>
  fc.record({
    headers,
    method: fc.oneof({ arbitrary: fc.constant('GET' as const), weight: 9 }, fc.constant('HEAD' as const)),
    url: fc.tuple(address(operation, ids), query(operation, ids)).map((parts) => parts.join('')),
  })

const VERBS = ['Identify', 'ListMetadataFormats', 'ListSets', 'ListIdentifiers', 'ListRecords', 'GetRecord', 'nope', '']
const TOKENS = ['[1,"ListRecords","oai_dc",null,null,null,0,0]', '[1,"ListRecords","tei","x","2020","2021",-1,0]', '[1,"ListIdentifiers","nope",null,"x",null,1e300,0]', '[1,"ListRecords","oai_dc",null,null,null,9007199254740991,9007199254740991]', '[]', 'null', '{"length":8}']
  .map((text) => Buffer.from(text).toString('base64url'))

/** Arguments of OAI-PMH, as a query or as a form. */
export const oaiArguments = (ids: readonly string[]): fc.Arbitrary<string> => {
  const argument = fc.tuple(
    fc.oneof({ arbitrary: pick(['metadataPrefix', 'identifier', 'set', 'from', 'until', 'resumptionToken', 'verb']), weight: 8 }, hostile),
    fc.oneof(hostile, pick([...ids, 'oai_dc', 'tei', '2020-01-01', '2020-01-01T00:00:00Z', '2020-02-30', '0000-01-01', '275760-01-01', ...TOKENS]), pick(ids).map((id) => `oai:paper.example.org:articles/${id}`), pick(['oai:paper.example.org:articles/%', 'oai:x:articles/1'])),
  ).map(([name, text]) => `${escape(name)}=${escape(text)}`)
  return fc.tuple(pick(VERBS), fc.array(argument, { maxLength: 4 })).map(([verb, rest]) => [`verb=${verb}`, ...rest].join('&'))
}
