import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

import { openSource } from '../src/delivery/source/openSource'
import { Api } from './helpers/Api'
import type { BenchDatabase } from './helpers/benchDatabase'
import { type Busy, busyAdmin, busyImport, busyWithSearches } from './helpers/busy'
import { ARTICLES_A_PAGE } from './helpers/dailyPage'
import { eachDatabase, onDatabase } from './helpers/eachDatabase'
import { ensureBuilt } from './helpers/ensureBuilt'
import type { FillReport } from './helpers/FillReport'
import { type Decision, measureDecisions } from './helpers/measureDecisions'
import type { PacedFigures } from './helpers/PacedFigures'
import { percentile } from './helpers/percentile'
import type { RebuildFigures } from './helpers/RebuildFigures'
import { Report } from './helpers/Report'
import { runHelper } from './helpers/runHelper'
import { serverEnvironment } from './helpers/serverEnvironment'
import { STAFF_PASSWORD } from './helpers/STAFF_PASSWORD'
import { startServer } from './helpers/startServer'
import { untilDelivered } from './helpers/untilDelivered'
import { wholeNumber } from './helpers/wholeNumber'

const USAGE = `npm run bench:delivery -- [--database sqlite|mongodb] [--articles N] [--decisions N] [--seconds N] [--rate N] [--json FILE]
  beside 10,000 approved articles of 1,500 characters, through HTTP:
  rebuild    the read model made anew, in a process of its own
  decisions  200 approvals and as many withdrawals, one after the other: from their entry standing in the editorial database until
             readers get 200 or 410, in the process that decided (reissue start) and in another one (reissue deliver), and
             until the decision is answered. Each is counted from the last look that did not see the entry yet
  item       p99 of reading one article after the other, 200 a second whether answered or not, for 20 s each: when all is quiet,
             while pages are imported, while staff read lists in Payload, while readers search
  exit 1 when a figure misses its target`

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    database: { type: 'string', multiple: true, default: ['sqlite', 'mongodb'] },
    decisions: { type: 'string', default: '200' },
    help: { type: 'boolean', default: false },
    json: { type: 'string' },
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '20' },
  },
})
if (options.help) {
  console.log(USAGE)
  process.exit(0)
}

const positive = (name: 'articles' | 'decisions' | 'rate' | 'seconds'): number => wholeNumber(name, options[name])
const [articles, decisions, rate, seconds] = [positive('articles'), positive('decisions'), positive('rate'), positive('seconds')]

/** The workflow takes the first 80 articles of the pages for those that are approved beforehand. */
const PAGES = Math.max(20, Math.ceil((80 + decisions) / ARTICLES_A_PAGE))
/** Building the read model of them, on a busy machine. */
const READY_SECONDS = 120 + articles / 100
const MB = 1024 * 1024

const report = new Report(40)

type Bench = { database: BenchDatabase; editor: Api; env: NodeJS.ProcessEnv; proofreader: Api; url: string }

/** Drafts that nobody has touched, submitted. @returns their ids. */
const submitDrafts = async ({ editor, proofreader }: Bench): Promise<string[]> => {
  const { docs } = await editor.must('GET', `/articles?draft=true&depth=0&limit=${decisions}&sort=createdAt&where[stage][equals]=unproofed`)
  const ids = (docs as { id: string }[]).map(({ id }) => id)
  if (ids.length < decisions) throw new Error(`There are only ${ids.length} drafts.`)
  for (const id of ids) {
    await proofreader.must('POST', `/articles/${id}/claim`, { revision: 1 })
    await proofreader.must('POST', `/articles/${id}/submit`, { revision: 2 })
  }
  return ids
}

const addDecisions = (name: string, kind: string, found: readonly Decision[]): void => {
  const add = (part: string, of: keyof Omit<Decision, 'isReadableWhenAnswered'>, unit: string, most?: number): void => {
    for (const [point, share] of [['p50', 0.5], ['p95', 0.95], ['p99', 0.99]] as const) {
      report.add(`${name}.${part}.${point}.${kind}`, percentile(found.map((each) => each[of]), share), unit, point === 'p95' && most !== undefined ? { most } : undefined)
    }
  }
  add('readable', 'readable', 'ms from commit, same process', 50)
  add('elsewhere', 'elsewhere', 'ms from commit, other process', 1_000)
  add('wait', 'untilAnswer', 'ms from commit to answer')
  add('request', 'answered', 'ms from request to answer')
  add('gap', 'gap', 'ms between two looks at the commit, which these may be too long by')
  report.add(`${name}.early.${kind}`, found.filter(({ isReadableWhenAnswered }) => !isReadableWhenAnswered).length, 'answered before readers had it', { most: 0 })
}

const benchDecisions = async (bench: Bench): Promise<void> => {
  const { database: { kind, uri }, editor, env } = bench
  const other = await startServer(env, 'deliver')
  const source = await openSource({ databaseKind: kind, databaseURI: uri })
  try {
    await untilDelivered(other.url, articles, READY_SECONDS)
    const work = { articles: await submitDrafts(bench), editor, elsewhere: other.url, source }
    addDecisions('approval', kind, await measureDecisions(work, 'approve'))
    addDecisions('withdrawal', kind, await measureDecisions(work, 'withdraw'))
  } finally {
    await source.close()
    await other.stop()
  }
}

const readPaced = async ({ database: { kind, uri }, url }: Bench, name: string): Promise<number[]> => {
  const { failed, late, millis } = await runHelper<PacedFigures>('pacedReads', uri, [url, String(seconds), String(rate)])
  report.add(`item.${name}.p50.${kind}`, percentile(millis, 0.5), 'ms')
  report.add(`item.${name}.p99.${kind}`, percentile(millis, 0.99), 'ms')
  report.add(`item.${name}.late.${kind}`, percentile(late, 0.99), 'ms that the asking itself was late, p99')
  report.add(`item.${name}.failed.${kind}`, failed, 'answers other than 200', { most: 0 })
  return millis
}

const benchItem = async (bench: Bench): Promise<void> => {
  const { database: { kind }, editor, url } = bench
  const { docs: [issue] } = await editor.must('GET', '/issues?limit=1&depth=0')
  const busy: [name: string, unit: string, begin: () => Busy][] = [
    ['import', 'pages/s imported', () => busyImport(editor, String(issue.id), PAGES)],
    ['admin', 'lists/s read', () => busyAdmin(editor)],
    ['search', 'searches/s answered', () => busyWithSearches(url)],
  ]
  const quiet = await readPaced(bench, 'quiet')
  const whileBusy = new Map<string, number>()
  for (const [name, unit, begin] of busy) {
    const start = performance.now()
    const work = begin()
    whileBusy.set(name, percentile(await readPaced(bench, name), 0.99))
    const { done } = await work.end()
    report.add(`busy.${name}.${kind}`, done / ((performance.now() - start) / 1_000), unit)
  }
  const p99 = percentile([...quiet, ...(await readPaced(bench, 'quietAgain'))], 0.99)
  for (const [name, found] of whileBusy) report.add(`item.${name}.times.${kind}`, found / p99, '× the p99 of both quiet runs', { most: 3 })
}

const benchOne = async (database: BenchDatabase, mediaDir: string): Promise<void> => {
  const { kind, server, uri } = database
  console.log(`\n${kind}: ${server}`)
  const { approved, characters } = await runHelper<FillReport>('fill', uri, [String(articles), String(PAGES)])
  if (approved !== articles) throw new Error(`${approved} articles are approved instead of ${articles}.`)
  console.log(`${approved} articles of ${characters} characters approved; load average ${os.loadavg()[0]?.toFixed(1)}`)
  const rebuilt = await runHelper<RebuildFigures>('measureRebuild', uri, [])
  if (rebuilt.texts !== articles) throw new Error(`The read model has ${rebuilt.texts} articles instead of ${articles}.`)
  report.add(`rebuild.${kind}`, rebuilt.texts / rebuilt.seconds, 'articles/s', { least: 1_500 })
  report.add(`rebuild.memory.${kind}`, rebuilt.peakMemory / MB, 'MB of the process at most')

  const env = serverEnvironment(uri, mediaDir)
  const app = await startServer(env)
  try {
    await untilDelivered(app.url, articles, READY_SECONDS)
    const nobody = new Api(app.url)
    const signIn = (name: string): Promise<Api> => nobody.signIn(`${name}@example.com`, STAFF_PASSWORD)
    const bench = { database, editor: await signIn('editor'), env, proofreader: await signIn('proofreader'), url: app.url }
    await benchDecisions(bench)
    await benchItem(bench)
  } finally {
    await app.stop()
  }
}

ensureBuilt()
await eachDatabase(options.database, async (kind) => {
  await onDatabase(kind, async (database) => {
    const mediaDir = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-media-'))
    await benchOne(database, mediaDir).finally(() => fs.rmSync(mediaDir, { force: true, recursive: true }))
  })
})
report.finish(options.json)
