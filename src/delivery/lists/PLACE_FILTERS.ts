import { Type } from 'typebox'

const id = (description: string) => Type.Optional(Type.String({ description, maxLength: 64, minLength: 1 }))
/** A day that exists, other than in answers, which say what is printed. */
const day = (description: string) => Type.Optional(Type.String({ description, examples: ['2023-06-19'], format: 'date' }))

/** What any list can be narrowed down by: where and when it was printed. */
export const PLACE_FILTERS = {
  publication: id('Printed in this newspaper: its id.'),
  issue: id('Printed in this issue: its id.'),
  page: id('Printed on this page, or going on there: its id.'),
  from: day('Printed on this day or later.'),
  to: day('Printed on this day or earlier.'),
}
