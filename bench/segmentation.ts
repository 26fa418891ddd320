import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { accountForLines, readSource } from '../src/ingest'
import { accountForCharacters } from '../src/ingest/segmentation/accountForCharacters'
import { segmentPage } from '../src/ingest/segmentation/segmentPage'
import type { GoldPage } from '../src/ingest/quality/gold'
import { measureConfidence } from '../src/ingest/quality/measureConfidence'
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
const right: number[] = []
const wrong: number[] = []
for (const file of readdirSync(options.gold).filter((name) => name.endsWith('.json')).sort()) {
  const gold = JSON.parse(readFileSync(join(options.gold, file), 'utf8')) as GoldPage
  const name = sources.find((source) => source === gold.source || source.replace(/\.\w+$/u, '') === gold.source)
  if (!name) throw new Error(`${file} names the source ${gold.source}, which is not in ${options.sources}`)
  const page = readSource(readFileSync(join(options.sources, name)), { fileName: name })
  const segmentation = segmentPage(page)
  const { missing, duplicated } = accountForLines(page.lines, segmentation)
  const { added, lost } = accountForCharacters(page.lines, segmentation)
  const id = file.replace(/\.json$/u, '')
  pages.push(id)
  results.push(...measureSegmentation(gold, segmentation, page.lines).map((measure) => ({ page: id, ...measure })))
  const none = (metric: string, value: number): Measure & { page: string } => ({ page: id, metric, value, unit: 'error', target: 0, ok: value === 0 })
  results.push(none('linesLostOrDoubled', missing.length + duplicated.length), none('charactersLost', lost + added))
  const confidence = measureConfidence(gold, segmentation, page.lines)
  right.push(...confidence.right)
  wrong.push(...confidence.wrong)
}

const metrics = [...new Set(results.map((result) => result.metric))]
const resultOf = (page: string, metric: string): Measure | undefined => results.find((result) => result.page === page && result.metric === metric)
const cellOf = (result: Measure | undefined): string => `${result?.value.toFixed(3) ?? '-'}${result?.ok ? ' ' : '!'}`.padStart(9)
const targetOf = (metric: string): string => {
  const result = results.find((other) => other.metric === metric)
  return result ? `${result.unit === 'error' ? '≤' : '≥'} ${result.target}` : ''
}

/** More pages than this are set as rows: one page a line, one metric a column. */
const WIDEST = 8
if (pages.length <= WIDEST) {
  console.log(['metric'.padEnd(22), ...pages.map((page) => page.slice(0, 8).padStart(9)), '   target'].join(''))
  for (const metric of metrics) {
    console.log([metric.padEnd(22), ...pages.map((page) => cellOf(resultOf(page, metric))), `   ${targetOf(metric)}`].join(''))
  }
} else {
  const width = Math.min(32, Math.max(...pages.map((page) => page.length))) + 1
  const row = (head: string, cell: (metric: string) => string): string =>
    [head.padEnd(width), ...metrics.map((metric) => cell(metric).padStart(Math.max(9, metric.length + 2)))].join('')
  console.log(row('page', (metric) => `${metric} `))
  for (const page of pages) console.log(row(page.slice(0, width - 1), (metric) => cellOf(resultOf(page, metric))))
  console.log(row('target', (metric) => `${targetOf(metric)} `))
  const mean = (metric: string): string => (pages.reduce((sum, page) => sum + (resultOf(page, metric)?.value ?? 0), 0) / pages.length).toFixed(3)
  console.log(row('mean', (metric) => `${mean(metric)} `))
}
const meanOf = (values: readonly number[]): string =>
  values.length === 0 ? '-' : (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(2)
console.log(`\nmean confidence of articles cut right ${meanOf(right)} (${right.length}), cut wrong ${meanOf(wrong)} (${wrong.length})`)

if (options.json) {
  const list = results.map(({ page, metric, ...rest }) => ({ metric: `segmentation.${page}.${metric}`, ...rest }))
  writeFileSync(options.json, `${JSON.stringify(list, null, 2)}\n`)
}
process.exitCode = results.every((result) => result.ok) ? 0 : 1
