export type PrintedRole = 'body' | 'byline' | 'crosshead' | 'furniture' | 'headline' | 'kicker' | 'note' | 'photo' | 'subheadline'

/** One line of a composed page, with what it is of. A blank line has no text and no unit. */
export interface Printed {
  text: string
  /** `a0`, `p1`, `f2`: article, photo or furniture, numbered over the page. */
  unit: string | null
  role: PrintedRole | null
  /** Of a body: which of the article's paragraphs, from 0. */
  paragraph?: number
  /** Of furniture. */
  kind?: string
}

export const BLANK: Printed = { text: '', unit: null, role: null }
