import { type Columns, dayNumber } from '../columns/Columns'
import type { SearchQuestion } from '../SearchQuestion'
import { allOf, type Mask, remove } from '../Mask'

type Test = (n: number) => boolean

const testsOf = (columns: Columns, { author, from, hasPhoto, page, publication, to }: SearchQuestion): Test[] => {
  const tests: Test[] = []
  if (publication !== undefined) {
    const number = columns.publications.find(publication)
    tests.push((n) => number !== undefined && columns.publication[n] === number + 1)
  }
  if (author !== undefined) {
    const number = columns.names.find(author)
    tests.push((n) => number !== undefined && columns.isBy(n, number + 1))
  }
  const [first, last] = [dayNumber(from ?? null), dayNumber(to ?? null)]
  if (from !== undefined) tests.push((n) => (columns.day[n] ?? 0) >= first)
  // An article without a date has day 0.
  if (to !== undefined) tests.push((n) => (columns.day[n] ?? 0) > 0 && (columns.day[n] ?? 0) <= last)
  if (page !== undefined) tests.push((n) => columns.page[n] === page)
  if (hasPhoto !== undefined) tests.push((n) => (columns.hasPhoto[n] === 1) === hasPhoto)
  return tests
}

/** The found without what the question's filters leave no place for. */
export const narrowed = (mask: Mask, columns: Columns, question: SearchQuestion): Mask => {
  const left = mask.slice()
  for (const test of testsOf(columns, question)) for (const n of allOf(left)) if (!test(n)) remove(left, n)
  return left
}
