import type { Part, PlacedLine, SourceAlignment } from '../types'

/** What a rule may look at besides the part's own text. */
export type RuleContext = {
  parts: readonly Part[]
  part: number
  lines: readonly PlacedLine[]
  alignment: SourceAlignment
  /** The text is in simplified characters, but for very few. */
  isSimplified: boolean
  /** Widths of the lines' column in cells; null where they have none in common (OCR gives a line a paragraph). */
  columnWidth: number | null
}
