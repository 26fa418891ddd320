import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { composePage, type ComposedPage } from './helpers/composePage'
import { loadStock } from './helpers/composeStock'
import { showPage } from './helpers/composeShow'
import { FORMS, type Style } from './helpers/composeStyle'
import { faultTable, featureTable, formTable, metricTable } from './helpers/composeTables'
import { measurePage, type PageResult } from './helpers/composeMeasure'

// node --import tsx bench/segmentationStress.ts [--seed N] [--pages N] [--show SEED] [--text SEED] [--json FILE]
// --alone: each special form by itself, N pages of it; with --show SEED --only byline=end (or --text) one such page
const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    pages: { type: 'string', default: '500' },
    show: { type: 'string' },
    text: { type: 'string' },
    json: { type: 'string' },
    alone: { type: 'boolean', default: false },
    only: { type: 'string' },
    gold: { type: 'string', default: 'tests/fixtures/segmentation/gold' },
    sources: { type: 'string', default: 'seeds' },
  },
})

const whole = (name: 'pages' | 'seed' | 'show' | 'text'): number => {
  const value = Number(options[name])
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`--${name} must be a whole number from 0, not ${options[name]}`)
  return value
}

const stock = loadStock(options.gold, options.sources)
const only: Style | undefined = options.only === undefined ? undefined : Object.fromEntries(options.only.split(',').map((pair) => pair.split('=')))
const pageOf = (seed: number): ComposedPage => composePage(stock, seed, only)

/** Of `pages` seeds those that show the form, in each dialect that has it. */
function measureAlone(form: Style, first: number, pages: number): { name: string; results: PageResult[] }[] {
  const name = Object.entries(form).map(([feature, value]) => `${feature}=${value}`).join(',')
  const results: PageResult[] = []
  for (let index = 0; index < pages; index += 1) {
    const page = composePage(stock, first + index, form)
    if (Object.entries(form).every(([feature, value]) => page.style[feature] === value)) results.push(measurePage(page))
  }
  return ['text-layer', 'ocr'].map((dialect) => ({ name: `${dialect} ${name || 'plain'}`, results: results.filter(({ style }) => style.dialect === dialect) }))
}

if (options.text !== undefined) process.stdout.write(pageOf(whole('text')).text)
else if (options.show !== undefined) console.log(showPage(pageOf(whole('show'))))
else if (options.alone) {
  const first = whole('seed') * 100_000
  console.log(formTable([{}, ...FORMS].flatMap((form) => measureAlone(form, first, whole('pages')))))
} else {
  const first = whole('seed') * 100_000
  const results: PageResult[] = []
  const started = performance.now()
  for (let index = 0; index < whole('pages'); index += 1) results.push(measurePage(pageOf(first + index)))
  console.log(`${results.length} composed pages of ${stock.stories.length} articles, seeds ${first} to ${first + results.length - 1}, ${((performance.now() - started) / 1000).toFixed(1)} s\n`)
  console.log(metricTable(results))
  console.log(`\n${faultTable(results)}`)
  console.log(`\n${featureTable(results)}`)
  if (options.json !== undefined) {
    const rows = results.map(({ values, isOk: _isOk, ...rest }) => ({ ...rest, values: Object.fromEntries(values) }))
    writeFileSync(options.json, `${JSON.stringify(rows, null, 1)}\n`)
  }
}
