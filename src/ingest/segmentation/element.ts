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
  /** It opens with where it comes from: 上接第一版. */
  isJump: boolean
  /** By its form the text under a picture. */
  isCaption?: boolean
  /** A stanza: its lines are lines of print. */
  isVerse?: boolean
  /** Rows joined as they stand, not normalised: what the rules read. */
  text: string
}
