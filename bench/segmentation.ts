import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { accountForLines, readSource } from '../src/ingest'
import { segmentPage } from '../src/ingest/segmentation/segmentPage'
import type { GoldPage } from '../src/ingest/quality/gold'
import { type Measure, measureSegmentation } from '../src/ingest/quality/measureSegmentation'

// node --import tsx bench/segmentation.ts [--gold DIR] [--sources DIR] [--json FILE]
const { values: options } = parseArgs({
  options: {
    gold: { type: 'string', default: 'tests/fixtures/segmentation/gold' },
    sources: { type: 'string', default: 'seeds' },
    json: { type: 'string' },
  },
})

const sources = readdirSync(options.sources)
const results: (Measure & { page: string })[] = []
const pages: string[] = []
for (const file of readdirSync(options.gold).filter((name) => name.endsWith('.json')).sort()) {
  const gold = JSON.parse(readFileSync(join(options.gold, file), 'utf8')) as GoldPage
  const name = sources.find((source) => source === gold.source || source.replace(/\.\w+$/u, '') === gold.source)
  if (!name) throw new Error(`${file} names the source ${gold.source}, which is not in ${options.sources}`)
  const page = readSource(readFileSync(join(options.sources, name)), { fileName: name })
  const segmentation = segmentPage(page)
  const { missing, duplicated } = accountForLines(page.lines, segmentation)
  const lost = missing.length + duplicated.length
  const id = file.replace(/\.json$/u, '')
  pages.push(id)
  results.push(...measureSegmentation(gold, segmentation, page.lines).map((measure) => ({ page: id, ...measure })))
  results.push({ page: id, metric: 'linesLostOrDoubled', value: lost, unit: 'error', target: 0, ok: lost === 0 })
}

const metrics = [...new Set(results.map((result) => result.metric))]
console.log(['metric'.padEnd(22), ...pages.map((page) => page.padStart(9)), '   target'].join(''))
for (const metric of metrics) {
  const row = pages.map((page) => results.find((result) => result.page === page && result.metric === metric))
  const cells = row.map((result) => `${result?.value.toFixed(3) ?? '-'}${result?.ok ? ' ' : '!'}`.padStart(9))
  const target = row[0] ? `${row[0].unit === 'error' ? '≤' : '≥'} ${row[0].target}` : ''
  console.log([metric.padEnd(22), ...cells, `   ${target}`].join(''))
}
if (options.json) {
  const list = results.map(({ page, metric, ...rest }) => ({ metric: `segmentation.${page}.${metric}`, ...rest }))
  writeFileSync(options.json, `${JSON.stringify(list, null, 2)}\n`)
}
process.exitCode = results.every((result) => result.ok) ? 0 : 1
