import type { Asking } from '../delivery/askApi'
import type { Route } from '../delivery/routesOf'

/** A question to the delivery API. `asked` is what of it an answer may repeat. */
export type Probe = {
  asked: string[]
  headers?: Record<string, string>
  body?: object | string
  method: 'GET' | 'HEAD' | 'POST'
  /** The same about what there is not; null where nothing hidden is asked about. */
  twin: string | null
  route: string
  url: string
}

export type Known = {
  /** Of every row and version that there is. */
  ids: string[]
  /** Of what can be public: the ids that are worth asking for in every form. */
  documents: string[]
  issues: string[]
  /** What the house alone knows: texts, names, addresses. */
  words: string[]
}

type Parameter = { description?: string; in: string; name: string; schema: { default?: unknown; enum?: string[]; type?: string } }
type Operation = { parameters?: Parameter[]; responses: Record<string, { content?: object }> }

/** Nothing has it, and it is as long as those that are there. */
export const NO_ID = '0f0f0f0f0f0f0f0f0f0f0f0f'
const NO_WORD = 'NOWORD9x'

const SUFFIXES = ['.json', '.ninjs.json', '.jsonld', '.html', '.txt', '.tei.xml']
const ACCEPTED = ['application/ld+json', 'text/html', 'text/plain', 'application/tei+xml', 'application/json;profile="https://iptc.org/std/ninjs/3.1/ninjs-schema_3.1.json"', 'image/webp']
const DAYS = ['2020-02-02', '2023-06-19']

const IDS = new Set(['after', 'id', 'issue', 'page', 'publication'])
const WORDS = new Set(['author', 'q'])

/** What stands in the path but is no id. */
const IN_PATH: Record<string, readonly string[]> = {
  date: DAYS, format: ['jpg'], n: ['1', '2'], quality: ['default'], region: ['full'], rotation: ['0'], size: ['max', '9,'], year: ['2020', '2023'],
}

export const keyOf = ({ body, headers, method, url }: Probe): string => JSON.stringify([method, url, headers, body])

type Filling = { asked: string[]; path: string; twin: string }

/** Every way to fill the parameters of a path. */
const filled = (path: string, known: Known): Filling[] => {
  const names = [...path.matchAll(/:(\w+)/gu)].map(([, name = '']) => name)
  const valuesOf = (name: string): [string, string][] => {
    if (path === '/sitemaps/:file') return ['articles-1.xml', 'issues-1.xml', 'articles-2.xml'].map((file) => [file, file])
    if (name === 'file') return known.documents.flatMap((id) => ['.atom', '.json'].map((end): [string, string] => [id + end, NO_ID + end]))
    if (name === 'date') return [...DAYS.map((day): [string, string] => [day, day]), ...known.issues.map((id): [string, string] => [`~${id}`, `~${NO_ID}`])]
    if (name === 'page' && path.startsWith('/p/')) return ['1', '2', '123'].map((number) => [number, number])
    if (IDS.has(name)) return (names.length > 1 ? known.documents : known.ids).map((id) => [id, NO_ID])
    const values = IN_PATH[name]
    if (!values) throw new Error(`How is “:${name}” of ${path} to be filled? A path that is not asked for is not known to be tight.`)
    return values.map((value) => [value, value])
  }
  return names.reduce<Filling[]>((all, name) => all.flatMap(({ asked, path: before, twin }) => valuesOf(name).map(([value, none]) => ({
    asked: [...asked, value, none], path: before.replace(`:${name}`, encodeURIComponent(value)), twin: twin.replace(`:${name}`, encodeURIComponent(none)),
  }))), [{ asked: [], path, twin: path }])
}

const candidates = ({ name, schema }: Parameter, known: Known): [string, string][] => {
  const same = (values: readonly (number | string)[]): [string, string][] => values.map((value) => [String(value), String(value)])
  if (IDS.has(name)) return known.documents.map((id) => [id, NO_ID])
  if (WORDS.has(name)) return known.words.map((word) => [word, NO_WORD])
  if (name === 'fields') return same(['assignee,stage,problemNote,revision', '_status,source,machine', 'headline,body,photos'])
  if (name === 'cursor') return same(['["-first",99]', '["first",0]', '["-date","9999-12-31",99]', '["date",0,0]', '["name","",""]'].map((text) => Buffer.from(text).toString('base64url')))
  if (name === 'since') return same([0, 1, 5, 999])
  if (name === 'from' || name === 'to') return same(DAYS)
  if (schema.enum) return same(schema.enum)
  if (schema.type === 'boolean') return same(['true', 'false'])
  return schema.type === 'integer' || schema.type === 'number' ? same([1, 2, 50, 123]) : []
}

const escape = encodeURIComponent

/** Each parameter with each value that could draw something out. */
const withQueries = (route: Route, operation: Operation | undefined, known: Known): Probe[] => {
  const parameters = (operation?.parameters ?? []).filter((each) => each.in === 'query')
  const needed = parameters.some(({ name }) => name === 'q') ? 'limit=5' : 'x'
  return parameters.flatMap((parameter) => candidates(parameter, known).map(([value, none]): Probe => {
    const also = needed === 'limit=5' && parameters.some(({ name }) => name === 'facets') ? '&facets=true' : ''
    const of = (given: string): string => `${route.path}?${parameter.name}=${escape(given)}${also}`
    return { asked: [value, none], method: 'GET', route: route.path, twin: value === none ? null : of(none), url: of(value) }
  }))
}

const oai = (known: Known): Probe[] => {
  const ask = (query: string, asked: string[] = [], twin: string | null = null): Probe => ({ asked, method: 'GET', route: '/oai', twin, url: `/oai?${query}` })
  const record = (id: string, prefix: string): string => `verb=GetRecord&metadataPrefix=${prefix}&identifier=oai:paper.example.org:articles/${id}`
  return [
    ...['ListRecords', 'ListIdentifiers'].map((verb): Probe => ({
      asked: [], body: `verb=${verb}&metadataPrefix=tei`, headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, method: 'POST', route: '/oai', twin: null, url: '/oai',
    })),
    ...['Identify', 'ListMetadataFormats', 'ListSets'].map((verb) => ask(`verb=${verb}`)),
    ...['ListIdentifiers', 'ListRecords'].flatMap((verb) => ['oai_dc', 'tei'].flatMap((prefix) => [
      ask(`verb=${verb}&metadataPrefix=${prefix}`), ask(`verb=${verb}&metadataPrefix=${prefix}&from=2000-01-01&until=2100-01-01`),
      ...known.documents.map((id) => ask(`verb=${verb}&metadataPrefix=${prefix}&set=${id}`, [id, NO_ID], `/oai?verb=${verb}&metadataPrefix=${prefix}&set=${NO_ID}`)),
    ])),
    ...known.ids.flatMap((id) => ['oai_dc', 'tei'].map((prefix) => ask(record(id, prefix), [id, NO_ID], `/oai?${record(NO_ID, prefix)}`))),
    ...known.documents.map((id) => ask(`verb=ListMetadataFormats&identifier=oai:paper.example.org:articles/${id}`, [id])),
  ]
}

const inEveryForm = (probe: Probe, operation: Operation | undefined): Probe[] => {
  const forms = Object.keys(operation?.responses[200]?.content ?? {}).length
  const isSuffixed = (operation?.parameters ?? []).some(({ description, in: place }) => place === 'path' && /format may stand behind/u.test(description ?? ''))
  return [
    probe,
    ...(forms > 1 ? (isSuffixed ? ACCEPTED : ACCEPTED.slice(0, 1)).map((Accept) => ({ ...probe, headers: { Accept } })) : []),
    ...(isSuffixed
      ? SUFFIXES.map((suffix) => ({ ...probe, asked: probe.asked.flatMap((each) => [each, each + suffix]), twin: probe.twin && probe.twin + suffix, url: probe.url + suffix }))
      : []),
  ]
}

/** What somebody who wants to know what is hidden would ask each of these routes; GraphQL is asked by queries of its own. By key. */
export const deliveryProbes = (routes: readonly Route[], document: Asking['document'], known: Known): Map<string, Probe> => {
  const operationOf = (path: string): Operation | undefined => {
    const described = path.replace(/:(\w+)/gu, '{$1}')
    return (document.paths[described === '/search' ? '/api/v1/search' : described] as Record<string, Operation> | undefined)?.get
  }
  const interesting = new Set(known.documents)
  const probes = routes.filter(({ method, path }) => method === 'GET' && path !== '/api/v1/graphql').flatMap((route): Probe[] => {
    const operation = operationOf(route.path)
    const plain = filled(route.path, known).map(({ asked, path, twin }): Probe => ({ asked, method: 'GET', route: route.path, twin: path === twin ? null : twin, url: path }))
    return [
      ...plain.flatMap((probe) => (probe.asked.length === 0 || probe.asked.some((each) => interesting.has(each)) ? inEveryForm(probe, operation) : [probe])),
      ...(route.path.includes(':') ? [] : [{ asked: [], method: 'HEAD' as const, route: route.path, twin: null, url: route.path }, ...withQueries(route, operation, known)]),
      ...(operation || route.path.includes('.') ? [] : [{ asked: [], method: 'GET' as const, route: route.path, twin: null, url: `${route.path.replace(/:.*/u, '')}?lang=en&layout=vertical` }]),
    ]
  })
  return new Map([...probes, ...oai(known)].map((probe) => [keyOf(probe), probe]))
}
