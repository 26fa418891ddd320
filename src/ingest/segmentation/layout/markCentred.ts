import { endsText } from './endsText'
import { isLegible } from './isLegible'
import { type Block, type Measure, textOf } from './makeBlocks'
import { neighbours } from './neighbours'

const LONGEST = 60

/**
 * Headings that are set in the type of the text and that the file keeps apart from it: a line or two in the middle of the
 * column, over a paragraph that fills it and under one that is whole.
 */
export function markCentred(blocks: readonly Block[], measure: Measure): Block[] {
  const { above, below } = neighbours(blocks)
  return blocks.map((block) => (isCentred(block, above.get(block), below.get(block), measure) ? { ...block, isHeading: true } : block))
}

function isCentred(block: Block, above: Block | undefined, below: Block | undefined, { height }: Measure): boolean {
  const text = textOf(block)
  const isShort = !block.isHeading && block.kind === 'text' && block.rows.length <= 2 && text.length <= LONGEST
  if (!isShort || !isLegible(text) || /^\p{Ll}|[,;，、；-]$/u.test(text)) return false
  if (!below || below.isHeading || below.rows.length < 3 || (above && !above.isHeading && !endsText(textOf(above)))) return false
  const left = block.x - below.x
  const right = below.x + below.width - block.x - block.width
  const margin = Math.max(1.5 * height, 0.12 * below.width)
  return Math.min(left, right) >= margin && Math.abs(left - right) <= 0.2 * (left + right) + 0.5 * height
}
