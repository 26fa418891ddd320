import type { TextFieldSingleValidation } from 'payload'

const FORM = /^\d{4}-\d{2}-\d{2}$/

/** A day that the calendar has, as text: `2023-06-19`, not `2023-6-19`, not `2023-02-30`. */
export const isCalendarDay = (value: unknown): value is string => {
  if (typeof value !== 'string' || !FORM.test(value)) return false
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
}

export const validateDate: TextFieldSingleValidation = (value) =>
  isCalendarDay(value) || '日期须为 年-月-日，如 2023-06-19。 The date must be a day written as YYYY-MM-DD, for example 2023-06-19.'
