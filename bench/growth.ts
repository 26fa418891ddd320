import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'

import type { BenchDatabase } from './helpers/benchDatabase'
import { eachDatabase, onDatabase } from './helpers/eachDatabase'
import { ensureBuilt } from './helpers/ensureBuilt'
import type { GrowthFigures } from './helpers/GrowthFigures'
import { load } from './helpers/load'
import type { PacedFigures } from './helpers/PacedFigures'
import { percentile } from './helpers/percentile'
import { Report } from './helpers/Report'
import { runHelper } from './helpers/runHelper'
import { serverEnvironment } from './helpers/serverEnvironment'
import { startServer } from './helpers/startServer'
import { untilDelivered } from './helpers/untilDelivered'
import { untilIdle } from './helpers/untilIdle'
import { wholeNumber } from './helpers/wholeNumber'

const USAGE = `npm run bench:growth -- [--database sqlite|mongodb] [--from N] [--to N] [--pages N] [--seconds N] [--json FILE]
  one database grows by copies of approved articles from 1,000 to 10,000 (--to 100000), ten times each step. At each size 40 pages
  are imported, half of their articles claimed, submitted and approved. Then, once the server has done the work of its start, readers
  read: one article as fast as it is answered (10 connections), and one after the other 200 a second. exit 1 when one of these costs
  more than 1.5 times what it did at the first size (the p99 of the paced reads: twice)`

const { values: options } = parseArgs({
  options: {
    database: { type: 'string', multiple: true, default: ['sqlite', 'mongodb'] },
    from: { type: 'string', default: '1000' },
    help: { type: 'boolean', default: false },
    json: { type: 'string' },
    pages: { type: 'string', default: '40' },
    seconds: { type: 'string', default: '10' },
    to: { type: 'string', default: '10000' },
  },
})
if (options.help) {
  console.log(USAGE)
  process.exit(0)
}

// The warm-up approves 32 articles, and they are what is copied.
const from = wholeNumber('from', options.from, 100)
const to = wholeNumber('to', options.to, from)
const seconds = wholeNumber('seconds', options.seconds)
const pages = wholeNumber('pages', options.pages)
// Each size begins with an issue of its own.
if (pages % 8 !== 0) throw new Error(`--pages must be a multiple of 8, but is “${options.pages}”.`)

const STEP = 10
const sizes = Array.from({ length: Math.floor(Math.log10(to / from) / Math.log10(STEP) + 1e-9) + 1 }, (_, step) => from * STEP ** step)
if (sizes.at(-1) !== to) sizes.push(to)

const LOAD = { connections: 10, seconds, warmUpSeconds: 2 }
const RATE = 200
/** Within what a shared machine varies by; a hundredth of the answers varies more. */
const MOST_COST = 1.5
const MOST_COST_P99 = 2

type Costs = { action: number; item: number; p50: number; p99: number; page: number }

const report = new Report(36)

const readAt = async (uri: string, mediaDir: string, approved: number): Promise<Pick<Costs, 'item' | 'p50' | 'p99'> & { ready: number; settled: number }> => {
  const begun = performance.now()
  const app = await startServer(serverEnvironment(uri, mediaDir))
  try {
    // Building the read model of them, on a busy machine.
    await untilDelivered(app.url, approved, 120 + approved / 100)
    const ready = (performance.now() - begun) / 1_000
    const settled = await untilIdle(120 + approved / 500)
    const { items } = (await (await fetch(`${app.url}/api/v1/articles?limit=1&fields=id`)).json()) as { items: { id: string }[] }
    const { requestsPerSecond } = await load(app.url, { name: 'item', path: `/api/v1/articles/${items[0]?.id}` }, LOAD)
    const { failed, millis } = await runHelper<PacedFigures>('pacedReads', uri, [app.url, String(seconds), String(RATE)])
    if (failed > 0) throw new Error(`${failed} of ${failed + millis.length} articles were not answered with 200.`)
    return { item: 1 / requestsPerSecond, p50: percentile(millis, 0.5), p99: percentile(millis, 0.99), ready, settled }
  } finally {
    await app.stop()
  }
}

const benchSize = async ({ kind, uri }: BenchDatabase, mediaDir: string, size: number): Promise<Costs> => {
  const add = (metric: string, value: number, unit: string): void => report.add(`growth.${metric}.${kind}.at${size}`, value, unit)
  const grown = await runHelper<GrowthFigures>('grow', uri, [String(size), String(pages)])
  console.log(`  ${grown.approved} articles approved (${grown.copied} copied in ${grown.copySeconds.toFixed(1)} s); load average ${os.loadavg()[0]?.toFixed(1)}`)
  add('import', grown.pages / grown.importSeconds, 'pages/s')
  add('actions', grown.actions / grown.actionSeconds, 'actions/s')
  const { item, p50, p99, ready, settled } = await readAt(uri, mediaDir, grown.approved)
  add('ready', ready, 's from the start of the server to the last article')
  add('settled', settled, 's more, until the machine was idle')
  add('item.rate', 1 / item, 'requests/s')
  add('item.p50', p50, `ms, at ${RATE} a second`)
  add('item.p99', p99, `ms, at ${RATE} a second`)
  return { action: grown.actionSeconds / grown.actions, item, p50, p99, page: grown.importSeconds / grown.pages }
}

const addFlatness = (kind: string, first: Costs, later: Costs, size: number): void => {
  const add = (metric: string, of: keyof Costs, most: number): void => report.add(`growth.${metric}.${kind}.at${size}.cost`, later[of] / first[of], `× at ${from}`, { most })
  add('import', 'page', MOST_COST)
  add('actions', 'action', MOST_COST)
  add('item.rate', 'item', MOST_COST)
  add('item.p50', 'p50', MOST_COST)
  add('item.p99', 'p99', MOST_COST_P99)
}

ensureBuilt()
await eachDatabase(options.database, async (kind) => {
  await onDatabase(kind, async (database) => {
    console.log(`\n${kind}: ${database.server}`)
    const mediaDir = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-media-'))
    try {
      let first: Costs | null = null
      for (const size of sizes) {
        const costs = await benchSize(database, mediaDir, size)
        if (first) addFlatness(kind, first, costs, size)
        first ??= costs
      }
    } finally {
      fs.rmSync(mediaDir, { force: true, recursive: true })
    }
  })
})
report.finish(options.json)
