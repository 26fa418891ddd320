import { isBylineLine } from '../parseByline'
import { parseOpening } from '../parseOpening'
import { endsText } from './endsText'
import { type Block, type Measure, piecesOf, textOf } from './makeBlocks'
import { largest, type Story } from './Story'

/** A crosshead is this much larger than the text at most, and this much smaller than its headline at least. */
export const MOST_OVER_TEXT = 1.7
const MOST_OF_HEADLINE = 0.78

/**
 * Whether a heading inside a story is a crosshead: small, no wider than the column above it, between whole paragraphs, and
 * what follows does not open as a report does.
 *
 * headline 48 pt, text 9 pt, `强基固本` 12 pt in its column → yes; `春播过半` 24 pt over `本报讯（记者 …` → no
 */
export function isCrosshead(heading: Block, story: Story, above: Block | undefined, below: Block | undefined, { size }: Measure): boolean {
  if (heading.kind === 'crosshead') return story.texts.length > 0 || story.headings.length > 0
  if (!above || story.texts.length === 0 || heading.rows.length > 2) return false
  const opens = below && !below.isHeading ? piecesOf(below).slice(0, 2).map(({ text }) => text) : []
  if (opens.some((text) => isBylineLine(text)) || parseOpening(opens.join(''))?.dateline) return false
  const headline = largest(story)
  const isSmall = heading.size <= size * MOST_OVER_TEXT && (headline === 0 || heading.size <= headline * MOST_OF_HEADLINE)
  const isInColumn = heading.width <= above.width * 1.15
  return headline > 0 && isSmall && isInColumn && endsText(textOf(above)) && textOf(heading).length <= 60
}
