import Database from 'libsql'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import { tune } from '../src/delivery/readModel/openReadModel'
import { answerSearch } from '../src/delivery/search/answerSearch'
import { tendCommonWords } from '../src/delivery/search/common/commonWordsOf'
import { buildSearchModel } from './helpers/buildSearchModel'
import { loadStock } from './helpers/composeStock'
import { Report } from './helpers/Report'
import { type QuestionClass, searchQuestions } from './helpers/searchQuestions'
import { searchWords } from './helpers/searchWords'
import { wholeNumber } from './helpers/wholeNumber'

const USAGE = `npm run bench:search -- [--articles N] [--json FILE] [--model FILE]
  a read model of N articles (100,000) of 1,500 characters is built, the common words are made as the server makes them after a
  start, and 100 questions of each kind are asked, ranked, 20 hits with snippets; p50, p95 and p99 in ms, exit 1 when a p95 misses its target. --model: kept there, and used again if it is there`

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    help: { type: 'boolean', default: false },
    json: { type: 'string' },
    model: { type: 'string' },
  },
})
if (options.help) {
  console.log(USAGE)
  process.exit(0)
}
const articles = wholeNumber('articles', options.articles, 1000)

const report = new Report(34)
const words = searchWords(loadStock('tests/fixtures/segmentation/gold', 'seeds').stories)
const dir = mkdtempSync(join(tmpdir(), 'bench-search-'))
const file = options.model ?? join(dir, 'model.sqlite')

const milliseconds = (work: () => void): number => {
  const start = performance.now()
  work()
  return performance.now() - start
}

const quantile = (sorted: number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? NaN

/** A fixed piece of work, done as often as one kind of questions: what other work on this machine leaves of it. */
const reference = (when: string): void => {
  const bytes = Buffer.alloc(2 * 1024 * 1024, 7)
  const times = Array.from({ length: 100 }, () => milliseconds(() => void createHash('sha256').update(bytes).digest())).sort((a, b) => a - b)
  report.add(`SHA-256 of 2 MiB, ${when}, p50`, quantile(times, 0.5), 'ms')
  report.add(`SHA-256 of 2 MiB, ${when}, p95`, quantile(times, 0.95), 'ms')
}

const build = (): void => {
  const took = milliseconds(() => buildSearchModel(file, articles, words, (done) => void (done % 10_000 === 0 && console.log(`  ${done} articles`))))
  report.add('search.build', articles / (took / 1000), 'articles/s, composing them included')
  report.add('search.size', statSync(file).size / articles, 'bytes an article, text and index')
}

/** What the search's thread does by itself after a start, between questions. */
const tend = (db: Database.Database): void => {
  const cpu = process.cpuUsage()
  const pieces: number[] = []
  const took = milliseconds(() => {
    for (let isMore = true; isMore;) pieces.push(milliseconds(() => { isMore = tendCommonWords(db) }))
  })
  const { system, user } = process.cpuUsage(cpu)
  report.add('common words, made', took / 1000, 's')
  report.add('common words, CPU', (user + system) / 1_000_000, 's')
  report.add('common words, longest piece', Math.max(...pieces), 'ms that a question may wait')
}

const measure = (db: Database.Database, { facets, mostMs, name, questions }: QuestionClass): void => {
  const ask = (q: string): void => void answerSearch(db, { q, facets, limit: 20, sort: 'relevance' })
  for (const q of questions.slice(0, 10)) ask(q)
  const cpu = process.cpuUsage()
  const times = questions.map((q) => milliseconds(() => ask(q))).sort((a, b) => a - b)
  const { system, user } = process.cpuUsage(cpu)
  report.add(`${name}, p50`, quantile(times, 0.5), 'ms')
  report.add(`${name}, p95`, quantile(times, 0.95), 'ms', { most: mostMs })
  report.add(`${name}, p99`, quantile(times, 0.99), 'ms')
  report.add(`${name}, CPU`, (user + system) / 1000 / questions.length, 'ms a question')
}

try {
  if (!existsSync(file)) build()
  const db = tune(new Database(file, { readonly: true }))
  console.log(`\n${articles} articles; ${cpus().length} cores, load average ${loadavg()[0]?.toFixed(1)}`)
  reference('before')
  let found = 0
  report.add('first question (fills the columns)', milliseconds(() => { found = answerSearch(db, { q: '', facets: false, limit: 1, sort: '-date' }).total }), 'ms')
  if (found !== articles) throw new Error(`The search finds ${found} of ${articles} articles in ${file}: what it takes says nothing.`)
  tend(db)
  for (const kind of searchQuestions(words, articles)) measure(db, kind)
  reference('after')
  console.log(`load average ${loadavg()[0]?.toFixed(1)}`)
  db.close()
} finally {
  rmSync(dir, { force: true, recursive: true })
}
report.finish(options.json)
