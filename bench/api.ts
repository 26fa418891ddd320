import { parseArgs } from 'node:util'

import type { BenchDatabase } from './helpers/benchDatabase'
import { eachDatabase, onDatabase } from './helpers/eachDatabase'
import { ensureBuilt } from './helpers/ensureBuilt'
import type { FillReport } from './helpers/FillReport'
import { load, type Measured, type Target } from './helpers/load'
import { Report } from './helpers/Report'
import { runHelper } from './helpers/runHelper'
import { serverEnvironment } from './helpers/serverEnvironment'
import { startServer } from './helpers/startServer'
import { untilDelivered } from './helpers/untilDelivered'
import { wholeNumber } from './helpers/wholeNumber'
import { comparePeers, p99Bound } from './peers/comparePeers'
import { measurePeers, type PeerFigures } from './peers/measurePeers'

const USAGE = `npm run bench:api -- [--database sqlite|mongodb] [--articles N] [--seconds S] [--connections N] [--peers DIR] [--json FILE]
  the delivery API beside Payload's own REST and GraphQL, one after the other, in requests/s, p50 and p99
  --articles N   approved ones of 1,500 characters (2000)
  --database D   only this one (both)
  --peers DIR    beside a stock Strapi 5 and Directus 11 too, as \`npm run bench:peers:setup -- DIR --articles N\` set them up:
                 exit 1 when the delivery misses its targets. Without it the bench has none
  --seconds S    measured for each address (10), after --warm-up S (2), over --connections N (10)
  --json FILE    the figures, for a machine`

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '2000' },
    connections: { type: 'string', default: '10' },
    database: { type: 'string', multiple: true, default: ['sqlite', 'mongodb'] },
    help: { type: 'boolean', default: false },
    json: { type: 'string' },
    peers: { type: 'string' },
    seconds: { type: 'string', default: '10' },
    'warm-up': { type: 'string', default: '2' },
  },
})

if (options.help) {
  console.log(USAGE)
  process.exit(0)
}

const positive = (name: 'articles' | 'connections' | 'seconds' | 'warm-up'): number => wholeNumber(name, options[name])
const articles = positive('articles')
const how = { connections: positive('connections'), seconds: positive('seconds'), warmUpSeconds: positive('warm-up') }

const targetsOf = (article: string): Target[] => [
  { name: 'payload-list', path: '/api/articles?limit=10' },
  { name: 'payload-item', path: `/api/articles/${article}` },
  {
    name: 'payload-graphql-list', path: '/api/graphql',
    body: JSON.stringify({ query: '{ Articles(limit: 10) { totalDocs docs { id headline byline approvedAt body } } }' }),
  },
]

const DELIVERED_LIST: Target = { name: 'list', path: '/api/v1/articles?limit=10' }

/** The delivery API: of the same articles. */
const deliveredOf = (article: string, etag: string): Target[] => [
  DELIVERED_LIST,
  { name: 'item', path: `/api/v1/articles/${article}` },
  { headers: { 'If-None-Match': etag }, name: 'unchanged', path: `/api/v1/articles/${article}`, status: 304 },
]

/** Building the read model, on a busy machine. */
const READY_SECONDS = 120

/** Waits until the read model holds all that is approved. @returns the entity tag of the article. */
const tagOfDelivered = async (url: string, article: string): Promise<string> => {
  await untilDelivered(url, articles, READY_SECONDS)
  const item = await fetch(`${url}/api/v1/articles/${article}`)
  if (item.status !== 200) throw new Error(`The article ${article} answers ${item.status}.`)
  return item.headers.get('etag') ?? ''
}

type List = { docs: { body: unknown }[]; totalDocs: number }

const ask = async (url: string, { body, name, path }: Target): Promise<unknown> => {
  const response = await fetch(`${url}${path}`, body ? { body, headers: { 'Content-Type': 'application/json' }, method: 'POST' } : {})
  const text = await response.text()
  if (response.status !== 200) throw new Error(`${name} answers ${response.status}: ${text.slice(0, 300)}`)
  return JSON.parse(text)
}

/** What is measured must be what is meant: a reader, who gets all that is approved. */
const checkAnswers = async (url: string, targets: Target[]): Promise<void> => {
  for (const target of targets) {
    const answer = (await ask(url, target)) as Partial<List> & { data?: { Articles?: List } }
    const list = target.name === 'payload-item' ? { docs: [answer as { body: unknown }], totalDocs: articles } : (answer.data?.Articles ?? answer)
    if (list.totalDocs !== articles || !list.docs?.[0]?.body) {
      throw new Error(`${target.name} does not answer with ${articles} articles: ${JSON.stringify(answer).slice(0, 300)}`)
    }
  }
}

/** The same of the delivery's list, which tells no total: ten of them, with their text. */
const checkDelivered = async (url: string): Promise<void> => {
  const { items } = (await ask(url, DELIVERED_LIST)) as { items: { body?: { text: string }[] }[] }
  const whole = items.filter(({ body }) => body?.some(({ text }) => text.length > 0))
  if (whole.length !== Math.min(10, articles)) throw new Error(`${DELIVERED_LIST.path} gives ${whole.length} articles with their text.`)
}

const report = new Report(36)

const addMeasured = (name: string, kind: string, { p50, p99, requestsPerSecond }: Measured, bound?: { most: number }): void => {
  report.add(`${name}.rate${kind}`, requestsPerSecond, 'requests/s')
  report.add(`${name}.p50${kind}`, p50, 'ms')
  report.add(`${name}.p99${kind}`, p99, 'ms', bound)
}

const benchPeers = async (dir: string): Promise<PeerFigures[]> => {
  console.log(`\npeers in ${dir}, SQLite`)
  const peers = await measurePeers(dir, articles, how)
  for (const { item, list, name } of peers) {
    addMeasured(`${name}.list`, '', list)
    addMeasured(`${name}.item`, '', item)
  }
  return peers
}

const benchOne = async ({ kind, server, uri }: BenchDatabase, peers: PeerFigures[]): Promise<void> => {
  const add = (metric: string, value: number, unit: string): void => report.add(`${metric}.${kind}`, value, unit)
  const env = serverEnvironment(uri)
  console.log(`\n${kind}: ${server}`)
  const fill = await runHelper<FillReport>('fill', uri, [String(articles)])
  if (fill.approved !== articles) throw new Error(`${fill.approved} articles are approved instead of ${articles}.`)
  console.log(`${fill.pages} pages imported, ${fill.approved} articles of ${fill.characters} characters approved`)
  add('import.pages', fill.pages / fill.importSeconds, 'pages/s')
  add('workflow.actions', fill.actions / fill.actionSeconds, 'actions/s')

  const app = await startServer(env)
  try {
    const targets = targetsOf(fill.article)
    await checkAnswers(app.url, targets)
    const etag = await tagOfDelivered(app.url, fill.article)
    await checkDelivered(app.url)
    const measured = new Map<string, Measured>()
    for (const target of [...targets, ...deliveredOf(fill.article, etag)]) {
      const figures = await load(app.url, target, how)
      addMeasured(`api.${target.name}`, `.${kind}`, figures, p99Bound(target.name, peers))
      measured.set(target.name, figures)
    }
    const rate = (name: string): number => measured.get(name)?.requestsPerSecond ?? NaN
    const times = (name: string, of: string): void => add(`api.${name}.times.${of}`, rate(name) / rate(of), '×')
    times('item', 'payload-item')
    times('list', 'payload-list')
    times('unchanged', 'payload-item')
    comparePeers(report, kind, measured, peers)
  } finally {
    await app.stop()
  }
}

ensureBuilt()
const peers = options.peers ? await benchPeers(options.peers) : []
await eachDatabase(options.database, async (kind) => {
  await onDatabase(kind, (database) => benchOne(database, peers))
})
report.finish(options.json)
