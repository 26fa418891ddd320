import type { Block } from './makeBlocks'
import { neighbours } from './neighbours'

/** Headings this near to each other, in heights of a line of the larger, are one headline. */
const STACKED = 2.2

/**
 * Makes one block of headings that stand over one another with no text between them: kicker, headline and subheadline
 * head the same columns, though each is as wide as its words.
 */
export function stackHeadings(blocks: readonly Block[]): Block[] {
  const { above } = neighbours(blocks)
  const stackOf = new Map<Block, Block>()
  const ordered = [...blocks].sort((a, b) => a.y - b.y || a.x - b.x)
  for (const block of ordered) {
    const over = above.get(block)
    const stack = over && stackOf.get(over)
    if (!block.isHeading || block.kind === 'crosshead') continue
    if (over && stack && isNear(over, block)) {
      join(stack, block)
      stackOf.set(block, stack)
    } else stackOf.set(block, { ...block, rows: [...block.rows] })
  }
  return [...new Set(ordered.map((block) => stackOf.get(block) ?? block))]
}

const isNear = (above: Block, block: Block): boolean =>
  block.y - above.y - above.height <= STACKED * Math.max(above.height / above.rows.length, block.height / block.rows.length)

function join(stack: Block, block: Block): void {
  const right = Math.max(stack.x + stack.width, block.x + block.width)
  const low = Math.max(stack.y + stack.height, block.y + block.height)
  stack.rows.push(...block.rows)
  stack.x = Math.min(stack.x, block.x)
  stack.width = right - stack.x
  stack.height = low - stack.y
  stack.size = Math.max(stack.size, block.size)
}
