import type { Opening } from './parseOpening'
import type { Row } from './row'

/** One heading block, one byline or one whole paragraph, in the order of the source. */
export interface Element {
  kind: 'title' | 'byline' | 'paragraph'
  rows: Row[]
  /** Blank lines before it. */
  gap: number
  opening: Opening | null
  isNote: boolean
  /** Rows joined as they stand, not normalised: what the rules read. */
  text: string
}
