import { table } from '../table'
import { countResults } from './countResults'
import type { PageResult } from './PageResult'

const HEADS = ['file', 'publication', 'date', 'page', 'status', 'articles', 'photos', 'faults', 'message']

const pageName = ({ pageName: name, pageNumber }: PageResult): string => [pageNumber, name].filter(Boolean).join(' ')

const row = (result: PageResult): string[] => [
  result.file,
  result.publication ?? '',
  result.date ?? '',
  pageName(result),
  result.status,
  String(result.articles ?? ''),
  String(result.photos ?? ''),
  String(result.faults || ''),
  result.message ?? '',
]

/** What became of every page, for a person to read. */
export const summary = (results: PageResult[], seconds: number): string => {
  const counts = countResults(results)
  const pages = `${results.length} ${results.length === 1 ? 'page' : 'pages'}`
  return [
    table(HEADS, results.map(row)),
    '',
    `${pages}: ${counts.new} new, ${counts['re-imported'] > 0 ? `${counts['re-imported']} imported again, ` : ''}${counts.unchanged} unchanged, ${counts.failed} failed (${seconds.toFixed(1)} s)`,
  ].join('\n')
}
