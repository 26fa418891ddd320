import type { Database } from 'libsql'

import { statement } from '../../readModel/statement'
import type { Columns } from '../columns/Columns'
import type { SearchAnswer } from '../SearchAnswer'
import { allOf, has, type Mask } from '../Mask'

type Facets = NonNullable<SearchAnswer['facets']>
/** How often each number stands in a column. */
type Tally = Uint32Array

/** Authors there are by the thousand; of each kind the most frequent are told. */
const MOST_VALUES = 100

const MOST_NUMBERS = 10_000

const tally = (counts: Tally, number: number): void => {
  counts[number] = (counts[number] ?? 0) + 1
}

/** Arrays, since a map would take ten times as long for each of 70,000 hits. Years have four digits, and pages (版次) are counted up to 9,999. */
const count = (mask: Mask, columns: Columns): Record<keyof Facets, Tally> => {
  const counts = {
    author: new Uint32Array(columns.names.values.length + 1), page: new Uint32Array(MOST_NUMBERS),
    publication: new Uint32Array(columns.publications.values.length + 1), year: new Uint32Array(MOST_NUMBERS),
  }
  for (const n of allOf(mask)) {
    tally(counts.publication, columns.publication[n] ?? 0)
    tally(counts.year, ((columns.day[n] ?? 0) / 10_000) | 0)
    const page = columns.page[n] ?? -1
    if (page >= 0) tally(counts.page, page)
    tally(counts.author, columns.author[n] ?? 0)
  }
  for (const [n, authors] of columns.moreAuthors) if (has(mask, n)) for (const author of authors) tally(counts.author, author)
  // Number 0 stands for an article without.
  counts.author[0] = 0
  counts.publication[0] = 0
  counts.year[0] = 0
  return counts
}

/** What the last of the most frequent has: sorted as numbers, which takes a tenth of sorting what they stand for. */
const leastOf = (counts: Tally): number => Math.max(counts.slice().sort().at(-MOST_VALUES) ?? 0, 1)

/** The most frequent first, equals by their value. The numbers of names are in the order in which they came, which is another one in another process. */
const values = (counts: Tally, valueOf: (key: number) => string, isByNumber = false): { value: string; count: number }[] => {
  const least = leastOf(counts)
  const found: { key: number; value: string; count: number }[] = []
  for (let key = 0; key < counts.length; key++) {
    const times = counts[key] ?? 0
    if (times >= least) found.push({ key, value: valueOf(key), count: times })
  }
  const order = (a: { key: number; value: string }, b: { key: number; value: string }): number =>
    isByNumber || a.value === b.value ? a.key - b.key : a.value < b.value ? -1 : 1
  return found.sort((a, b) => b.count - a.count || order(a, b)).slice(0, MOST_VALUES).map(({ count: times, value }) => ({ value, count: times }))
}

/** How many of all the found are in each publication, year, page (版次), and by each author: the 100 most frequent of each. */
export const facets = (db: Database, mask: Mask, columns: Columns): Facets => {
  const counts = count(mask, columns)
  const names = new Map((statement(db, 'SELECT id, name FROM publications').all() as { id: string; name: string }[]).map(({ id, name }) => [id, name]))
  return {
    publication: values(counts.publication, (key) => columns.publications.values[key - 1] ?? '').map((facet) => ({ ...facet, label: names.get(facet.value) ?? facet.value })),
    year: values(counts.year, String, true),
    author: values(counts.author, (key) => columns.names.values[key - 1] ?? ''),
    page: values(counts.page, String, true),
  }
}
