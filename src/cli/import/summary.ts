import { table } from '../table'
import { countResults } from './countResults'
import type { PageResult } from './PageResult'

const HEADS = ['file', 'publication', 'date', 'page', 'status', 'articles', 'photos', 'faults', 'warnings', 'message']

/** So many kinds of warnings are named, the most frequent ones. */
const MOST_RULES = 3

const pageName = ({ isNumberGuessed, pageName: name, pageNumber }: PageResult): string =>
  [pageNumber, isNumberGuessed && '(guessed)', name].filter(Boolean).join(' ')

/** `12: headline-missing 7, truncated 3, byline-unsure 1 …` */
const warningsOf = ({ warningRules, warnings }: PageResult): string => {
  if (!warnings) return ''
  const rules = Object.entries(warningRules).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  const named = rules.slice(0, MOST_RULES).map(([rule, count]) => `${rule} ${count}`).join(', ')
  return `${warnings}: ${named}${rules.length > MOST_RULES ? ' …' : ''}`
}

const faultsOf = (result: PageResult): string[] =>
  result.faultList.length === 0
    ? []
    : [
        '',
        `${[result.file, pageName(result) && `page ${pageName(result)}`].filter(Boolean).join(', ')}: nothing of it can be approved until this is settled`,
        ...result.faultList.map(({ line, rule, what }) => `  ${rule}, line ${line}: ${what}`),
      ]

const row = (result: PageResult): string[] => [
  result.file,
  result.publication ?? '',
  result.date ?? '',
  pageName(result),
  result.status,
  String(result.articles ?? ''),
  String(result.photos ?? ''),
  String(result.faults || ''),
  warningsOf(result),
  result.message ?? '',
]

/** What became of every page, for a person to read. */
export const summary = (results: PageResult[], seconds: number): string => {
  const counts = countResults(results)
  const pages = `${results.length} ${results.length === 1 ? 'page' : 'pages'}`
  return [
    table(HEADS, results.map(row)),
    ...results.flatMap(faultsOf),
    '',
    `${pages}: ${counts.new} new, ${counts['re-imported'] > 0 ? `${counts['re-imported']} imported again, ` : ''}${counts.unchanged} unchanged, ${counts.failed} failed (${seconds.toFixed(1)} s)`,
  ].join('\n')
}
