import type { PageResult } from './composeMeasure'

const METRICS = ['articleF1', 'lineUnit', 'lineRole', 'headline', 'headlineOneSplit', 'kicker', 'subheadline', 'dateline', 'authorsF1', 'captionF1', 'falseBreaksJoined', 'paragraphCountError']

const valueOf = (result: PageResult, metric: string): number => result.values.get(metric) ?? (metric === 'paragraphCountError' ? 1 : 0)
const mean = (results: readonly PageResult[], metric: string): number =>
  results.length === 0 ? Number.NaN : results.reduce((sum, result) => sum + valueOf(result, metric), 0) / results.length
const share = (results: readonly PageResult[], test: (result: PageResult) => boolean): number =>
  results.length === 0 ? Number.NaN : results.filter(test).length / results.length
const isPerfect = (result: PageResult, metric: string): boolean => valueOf(result, metric) === (metric === 'paragraphCountError' ? 0 : 1)
const cell = (value: number): string => (Number.isNaN(value) ? '-' : value.toFixed(3)).padStart(9)

/** Mean, share of perfect pages and share at target: of all pages and of each dialect. */
export function metricTable(results: readonly PageResult[]): string {
  const groups = ['all', 'text-layer', 'ocr']
  const rows = METRICS.map((metric) => {
    const cells = groups.flatMap((group) => {
      const some = results.filter((result) => group === 'all' || result.style.dialect === group)
      return [cell(mean(some, metric)), cell(share(some, (result) => isPerfect(result, metric))), cell(share(some, (result) => result.isOk.get(metric) === true))]
    })
    return metric.padEnd(21) + cells.join('')
  })
  const failed = results.filter((result) => result.error !== null)
  const errors = failed.length === 0 ? [] : [`\n${failed.length} pages could not be cut, seed ${failed[0]?.seed}: ${failed[0]?.error}`]
  return [
    ' '.repeat(21) + groups.map((group) => group.padStart(27)).join(''),
    ' '.repeat(21) + groups.map(() => ['mean', 'perfect', 'target'].map((head) => head.padStart(9)).join('')).join(''),
    ...rows,
    ...errors,
  ].join('\n')
}

/** Each special form on otherwise plain pages that show it, worst first. */
export function formTable(forms: readonly { name: string; results: readonly PageResult[] }[]): string {
  const rows = forms
    .filter(({ results }) => results.length > 0)
    .sort((a, b) => share(a.results, (result) => isPerfect(result, 'articleF1')) - share(b.results, (result) => isPerfect(result, 'articleF1')))
  const metrics = ['articleF1', 'lineUnit', 'headline', 'authorsF1', 'captionF1', 'falseBreaksJoined', 'paragraphCountError']
  const head = `${'only this form'.padEnd(44)}   pages  perfect${metrics.map((metric) => metric.slice(0, 9).padStart(10)).join('')}   seeds that fail`
  return [head, ...rows.map(({ name, results }) => {
    const failing = results.filter((result) => !isPerfect(result, 'articleF1')).slice(0, 4)
    return `${name.padEnd(44)}${String(results.length).padStart(8)}${cell(share(results, (result) => isPerfect(result, 'articleF1')))}${metrics.map((metric) => ` ${cell(mean(results, metric))}`).join('')}   ${failing.map((result) => result.seed).join(' ')}`
  })].join('\n')
}

/** What went wrong, by kind: on how many pages, how often, and where to look first. */
export function faultTable(results: readonly PageResult[]): string {
  const kinds = new Map<string, { pages: Set<number>; count: number; examples: string[] }>()
  for (const result of results) {
    for (const { kind, line, text } of result.faults) {
      const entry = kinds.get(kind) ?? { pages: new Set(), count: 0, examples: [] }
      entry.pages.add(result.seed)
      entry.count += 1
      if (entry.examples.length < 3 && !entry.examples.some((one) => one.startsWith(`${result.seed}:`))) entry.examples.push(`${result.seed}:${line} ${text.slice(0, 18)}`)
      kinds.set(kind, entry)
    }
  }
  const rows = [...kinds].sort((a, b) => b[1].pages.size - a[1].pages.size)
  return ['fault'.padEnd(28) + '   pages   count   commonest with (times as often) · seed:line', ...rows.map(([kind, { pages, count, examples }]) =>
    `${kind.padEnd(28)}${String(pages.size).padStart(8)}${String(count).padStart(8)}   ${drivers(results, pages).join(', ')} · ${examples.join(' · ')}`)].join('\n')
}

/** The features that pages with a fault have more often than others: `photos=in-body ×4.1`. */
function drivers(results: readonly PageResult[], faulty: ReadonlySet<number>): string[] {
  const counts = new Map<string, [number, number]>()
  for (const { seed, style } of results) {
    for (const [feature, value] of Object.entries(style)) {
      if (value === 'no') continue
      const count = counts.get(`${feature}=${value}`) ?? [0, 0]
      counts.set(`${feature}=${value}`, [count[0] + (faulty.has(seed) ? 1 : 0), count[1] + 1])
    }
  }
  return [...counts]
    .filter(([, [hits]]) => hits >= Math.max(3, faulty.size / 8))
    .map(([name, [hits, all]]): [string, number] => [name, hits / all / (faulty.size / results.length)])
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([name, lift]) => `${name} ×${lift.toFixed(1)}`)
}

/** Pages with a feature against pages of the same dialect without it, worst first. */
export function featureTable(results: readonly PageResult[]): string {
  const rows: { name: string; with: PageResult[]; without: PageResult[] }[] = []
  for (const dialect of ['text-layer', 'ocr']) {
    const some = results.filter((result) => result.style.dialect === dialect)
    const features = new Set(some.flatMap((result) => Object.entries(result.style).map(([feature, value]) => `${feature}=${value}`)))
    features.delete(`dialect=${dialect}`)
    for (const name of features) {
      const [feature = '', value = ''] = name.split('=')
      if (value === 'no') continue
      rows.push({
        name: `${dialect} ${name.replace('=yes', '')}`,
        with: some.filter((result) => result.style[feature] === value),
        without: some.filter((result) => result.style[feature] !== value),
      })
    }
  }
  const worth = (list: readonly PageResult[]): number => mean(list, 'articleF1')
  rows.sort((a, b) => worth(a.with) - worth(b.with))
  const head = `${'feature'.padEnd(40)}   pages articleF1 without  perfect  without lineUnit headline  authors captions   paraErr`
  return [head, ...rows.map((row) => [
    row.name.padEnd(40),
    String(row.with.length).padStart(8),
    cell(worth(row.with)),
    cell(worth(row.without)),
    cell(share(row.with, (result) => isPerfect(result, 'articleF1'))),
    cell(share(row.without, (result) => isPerfect(result, 'articleF1'))),
    ...['lineUnit', 'headline', 'authorsF1', 'captionF1', 'paragraphCountError'].map((metric) => cell(mean(row.with, metric))),
  ].join(''))].join('\n')
}
