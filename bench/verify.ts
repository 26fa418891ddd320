import fs from 'node:fs'
import { parseArgs } from 'node:util'

import { benchDatabase, type BenchDatabase } from './helpers/benchDatabase'
import type { FillReport } from './helpers/FillReport'
import type { Result } from './helpers/Result'
import { runHelper } from './helpers/runHelper'
import type { VerifyFigures } from './helpers/VerifyFigures'

const USAGE = `npm run bench:verify -- [--database sqlite|mongodb] [--articles N] [--json FILE]
  \`reissue verify\` over 2,000 approved articles and over a quarter as many: articles a second, and that the memory it
  takes does not grow with them; exit 1 when it does, or when something is found wrong`

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '2000' },
    database: { type: 'string', multiple: true, default: ['sqlite', 'mongodb'] },
    help: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
})
if (options.help) {
  console.log(USAGE)
  process.exit(0)
}
const articles = Number(options.articles)
// Less than one batch of everything shows nothing about the memory.
if (!Number.isInteger(articles) || articles < 400) throw new Error(`--articles must be a whole number from 400, but is “${options.articles}”.`)

const MB = 1024 * 1024
/** Four times the articles; what a batch holds differs a little from run to run. */
const MOST_GROWTH = 1.25

const results: Result[] = []
const add = (metric: string, value: number, unit: string, most: number | null = null): void => {
  const rounded = Number(value.toFixed(value < 10 ? 2 : 1))
  const ok = most === null || rounded <= most
  results.push({ metric, value: rounded, unit, target: most, ok })
  console.log(`${ok ? ' ' : '!'} ${metric.padEnd(30)}${String(rounded).padStart(10)} ${unit}${most === null ? '' : `   (≤ ${most})`}`)
}

const measure = async (kind: BenchDatabase['kind'], count: number): Promise<VerifyFigures | null> => {
  const database = benchDatabase(kind)
  if (!database) return null
  try {
    const { approved } = await runHelper<FillReport>('fill', database.uri, [String(count)])
    if (approved !== count) throw new Error(`${approved} articles are approved instead of ${count}.`)
    const figures = await runHelper<VerifyFigures>('measureVerify', database.uri, [])
    console.log(`\n${kind}: ${database.server}; ${count} articles, ${figures.entries} entries of the log`)
    return figures
  } finally {
    await database.remove()
  }
}

const benchOne = async (kind: BenchDatabase['kind']): Promise<void> => {
  const few = await measure(kind, Math.round(articles / 4))
  const many = few && (await measure(kind, articles))
  if (!few || !many) return
  add(`verify.articles.${kind}`, articles / many.seconds, 'articles/s')
  add(`verify.entries.${kind}`, many.entries / many.seconds, 'log entries/s')
  add(`verify.seconds.${kind}`, many.seconds, `s for ${articles} articles`)
  add(`verify.heap.${kind}`, many.liveHeap / MB, 'MB in use at most')
  add(`verify.memory.${kind}`, many.peakMemory / MB, 'MB of the process at most')
  add(`verify.growth.${kind}`, many.liveHeap / few.liveHeap, 'times the heap of a quarter', MOST_GROWTH)
  add(`verify.problems.${kind}`, few.problems + many.problems, 'things wrong', 0)
}

for (const kind of options.database) {
  if (kind !== 'sqlite' && kind !== 'mongodb') throw new Error(`--database is sqlite or mongodb, not “${kind}”.`)
  try {
    await benchOne(kind)
  } catch (error) {
    // What the other database gave is still worth having.
    console.error(`${kind}: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}
if (options.json) fs.writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`)
if (!results.every(({ ok }) => ok)) process.exitCode = 1
