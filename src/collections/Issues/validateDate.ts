import type { TextFieldSingleValidation } from 'payload'

import { say } from '../../say'
import { isTooFarAhead } from './daysAhead'

const FORM = /^\d{4}-\d{2}-\d{2}$/

/** A day that the calendar has, as text: `2023-06-19`, not `2023-6-19`, not `2023-02-30`. */
export const isCalendarDay = (value: unknown): value is string => {
  if (typeof value !== 'string' || !FORM.test(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}

/** A date that is there stays allowed: only a new one is looked at. */
export const validateDate: TextFieldSingleValidation = (value, { previousValue, req }) => {
  if (!isCalendarDay(value)) return say(req, { zh: '日期须为 年-月-日，如 2023-06-19。', en: 'Write the day as YYYY-MM-DD, for example 2023-06-19.' })
  if (value === previousValue || !isTooFarAhead(value)) return true
  return say(req, { zh: '日期在一年以后，请核对年份。', en: 'This day lies more than a year ahead; check the year.' })
}
