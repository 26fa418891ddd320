import { DATE_CERTAINTIES } from '../../collections/Issues/DATE_CERTAINTIES'
import { isTooFarAhead } from '../../collections/Issues/daysAhead'
import { isCalendarDay } from '../../collections/Issues/validateDate'
import { MAX_PAGE_NUMBER } from '../../collections/Pages/MAX_PAGE_NUMBER'

/** What a person wrote about a page, as it came; `undefined` and null say nothing. */
export type GivenPlace = Partial<Record<'certainty' | 'date' | 'pageName' | 'pageNumber' | 'publication', unknown>>

const CERTAINTIES: unknown[] = DATE_CERTAINTIES.map(({ value }) => value)

const isNothing = (value: unknown): boolean => value === undefined || value === null
const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''

type Rule = { isGood: (value: unknown) => boolean; isRequired?: true; must: string }

const RULES: Record<keyof GivenPlace, Rule> = {
  publication: { isGood: isText, isRequired: true, must: 'the name of a newspaper' },
  date: { isGood: (value) => isCalendarDay(value) && !isTooFarAhead(value), isRequired: true, must: 'a day written as YYYY-MM-DD, at most a year ahead' },
  certainty: {
    isGood: (value) => CERTAINTIES.includes(value),
    must: `one of ${CERTAINTIES.join(', ')}`,
  },
  pageNumber: {
    isGood: (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= MAX_PAGE_NUMBER,
    must: `a whole number from 1 to ${MAX_PAGE_NUMBER}`,
  },
  pageName: { isGood: isText, must: 'a text' },
}

export type Problem = { field: keyof GivenPlace; /** Nothing was said, and something must be. */ isMissing: boolean; message: string }

const problemOf = (field: keyof GivenPlace, value: unknown): Problem[] => {
  const { isGood, isRequired, must } = RULES[field]
  if (isNothing(value)) return isRequired ? [{ field, isMissing: true, message: `is missing; it must be ${must}` }] : []
  if (isGood(value)) return []
  return [{ field, isMissing: false, message: `is ${typeof value === 'string' ? `“${value}”` : JSON.stringify(value)}, but must be ${must}` }]
}

/** @returns each field that cannot be used, and why; none when the page's place is clear. */
export const checkPlace = (given: GivenPlace): Problem[] =>
  (Object.keys(RULES) as (keyof GivenPlace)[]).flatMap((field) => problemOf(field, given[field]))
