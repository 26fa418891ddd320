import { parseArgs } from 'node:util'

import { cutPage, readOnePage } from '../src/ingest'
import type { BenchDatabase } from './helpers/benchDatabase'
import { eachDatabase, onDatabase } from './helpers/eachDatabase'
import type { ImportFigures, LargeFigures } from './helpers/ImportFigures'
import { Report } from './helpers/Report'
import { runHelper } from './helpers/runHelper'
import { largePage, variedPage } from './helpers/variedPage'
import { wholeNumber } from './helpers/wholeNumber'

const USAGE = `npm run bench:import -- [--pages N] [--issue N] [--database sqlite|mongodb] [--json FILE]
  --pages N     pages imported into each database (1000; the whole is 10000)
  --issue N     pages of the METS issue (200)
  --database D  only this one (both; MongoDB as MONGODB_URI says). SQLite carries the targets
  --json FILE   the figures, for a machine`

const { values: options } = parseArgs({
  options: {
    database: { type: 'string', multiple: true, default: ['sqlite', 'mongodb'] },
    help: { type: 'boolean', default: false },
    issue: { type: 'string', default: '200' },
    json: { type: 'string' },
    pages: { type: 'string', default: '1000' },
  },
})

if (options.help) {
  console.log(USAGE)
  process.exit(0)
}

const LARGE = 2 * 1024 * 1024
const report = new Report(44)

/** Cutting alone, once warm: every page is another one. */
const benchSegmentation = async (): Promise<void> => {
  const pages = await Promise.all(Array.from({ length: 150 }, (_, number) => readOnePage(variedPage(number), { fileName: `${number}.txt` })))
  for (const page of pages.slice(0, 50)) cutPage(page)
  let begin = performance.now()
  for (const page of pages.slice(50)) cutPage(page)
  const bytes = pages.slice(50).reduce((sum, page) => sum + page.bytes.length, 0)
  report.add('segmentation.seeds', bytes / 1024 / 1024 / ((performance.now() - begin) / 1000), 'MB/s')
  const large = await readOnePage(largePage(LARGE), { fileName: 'large.txt' })
  begin = performance.now()
  cutPage(large)
  report.add('segmentation.2MB', large.bytes.length / 1024 / 1024 / ((performance.now() - begin) / 1000), 'MB/s')
}

const benchPages = async ({ kind, uri }: BenchDatabase): Promise<void> => {
  const { atMarks, cpuMillis, faults, pages, seconds } = await runHelper<ImportFigures>('importMany', uri, [String(wholeNumber('pages', options.pages))])
  report.add(`import.pages.${kind}`, pages / seconds, 'pages/s', kind === 'sqlite' ? { least: 30 } : undefined)
  report.add(`import.cpu.${kind}`, cpuMillis, 'ms of CPU a page')
  report.add(`import.falseDuplicates.${kind}`, faults, 'faults', { most: 0 })
  const [first] = atMarks
  for (const { cpuMillis: ofCpu, millis, pages: at } of atMarks) {
    report.add(`import.pageCost.${kind}.at${at}`, millis, 'ms')
    report.add(`import.pageCost.${kind}.at${at}.cpu`, ofCpu, 'ms of CPU')
    // Within what a shared machine varies by.
    if (first && at !== first.pages) report.add(`import.pageCost.${kind}.at${at}.ratio`, millis / first.millis, `× at ${first.pages}`, { most: 1.5 })
  }
}

const benchLarge = async ({ kind, uri }: BenchDatabase): Promise<void> => {
  const { articlesOfLarge, issuePages, issueSeconds, largeSeconds, megabytes } = await runHelper<LargeFigures>('importLarge', uri, [String(wholeNumber('issue', options.issue))])
  report.add(`import.2MB.${kind}`, largeSeconds, `s for ${articlesOfLarge} articles`)
  report.add(`import.issue.${kind}`, issuePages / issueSeconds, `pages/s of a METS issue of ${issuePages}`)
  report.add(`import.memory.${kind}.idle`, megabytes.idle, 'MB')
  report.add(`import.memory.${kind}.2MB`, megabytes.afterLarge, 'MB at most')
  report.add(`import.memory.${kind}.issue`, megabytes.afterIssue, 'MB at most', { most: 1_500 })
}

await benchSegmentation()
await eachDatabase(options.database, async (kind) => {
  if (kind === 'mongodb' && !process.env.MONGODB_URI) {
    console.log('MongoDB: skipped, set MONGODB_URI to measure it.')
    return
  }
  for (const bench of [benchPages, benchLarge]) {
    await onDatabase(kind, (database) => {
      if (bench === benchPages) console.log(`\n${kind}: ${database.server}`)
      return bench(database)
    })
  }
})
report.finish(options.json)
