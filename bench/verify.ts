import { parseArgs } from 'node:util'

import type { BenchDatabase } from './helpers/benchDatabase'
import { eachDatabase, onDatabase } from './helpers/eachDatabase'
import type { FillReport } from './helpers/FillReport'
import { Report } from './helpers/Report'
import { runHelper } from './helpers/runHelper'
import type { VerifyFigures } from './helpers/VerifyFigures'
import { wholeNumber } from './helpers/wholeNumber'

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
// Less than one batch of everything shows nothing about the memory.
const articles = wholeNumber('articles', options.articles, 400)

const MB = 1024 * 1024
/** Four times the articles; what a batch holds differs a little from run to run. */
const MOST_GROWTH = 1.25

const report = new Report(30)

const measure = (kind: BenchDatabase['kind'], count: number): Promise<VerifyFigures | null> =>
  onDatabase(kind, async ({ server, uri }) => {
    const { approved } = await runHelper<FillReport>('fill', uri, [String(count)])
    if (approved !== count) throw new Error(`${approved} articles are approved instead of ${count}.`)
    const figures = await runHelper<VerifyFigures>('measureVerify', uri, [])
    console.log(`\n${kind}: ${server}; ${count} articles, ${figures.entries} entries of the log`)
    return figures
  })

const benchOne = async (kind: BenchDatabase['kind']): Promise<void> => {
  const few = await measure(kind, Math.round(articles / 4))
  const many = few && (await measure(kind, articles))
  if (!few || !many) return
  report.add(`verify.articles.${kind}`, articles / many.seconds, 'articles/s')
  report.add(`verify.entries.${kind}`, many.entries / many.seconds, 'log entries/s')
  report.add(`verify.seconds.${kind}`, many.seconds, `s for ${articles} articles`)
  report.add(`verify.heap.${kind}`, many.liveHeap / MB, 'MB in use at most')
  report.add(`verify.memory.${kind}`, many.peakMemory / MB, 'MB of the process at most')
  report.add(`verify.growth.${kind}`, many.liveHeap / few.liveHeap, 'times the heap of a quarter', { most: MOST_GROWTH })
  report.add(`verify.problems.${kind}`, few.problems + many.problems, 'things wrong', { most: 0 })
}

await eachDatabase(options.database, benchOne)
report.finish(options.json)
