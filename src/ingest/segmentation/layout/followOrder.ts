import { isCrosshead } from './isCrosshead'
import type { Block, Measure } from './makeBlocks'
import { neighbours } from './neighbours'
import { newStory, type Story } from './Story'

/** Of the steps from block to block, this share at least must lead down or to the right. */
const PLAUSIBLE = 0.8

/**
 * Puts blocks together in the order of the file's regions: a heading begins a story, what follows is its text. Null where
 * that order cannot be how the page is read.
 */
export function followOrder(blocks: readonly Block[], measure: Measure): Story[] | null {
  const ordered = [...blocks].sort((a, b) => (a.region ?? -1) - (b.region ?? -1) || a.y - b.y || a.x - b.x)
  if (!isPlausible(ordered)) return null
  const { below } = neighbours(blocks)
  const stories: Story[] = []
  let current: Story | null = null
  let before: Block | undefined
  for (const block of ordered) {
    if (block.isHeading) {
      const isMore = current !== null && current.texts.length === 0 && before?.isHeading
      if (current && isMore) current.headings.push(block)
      else if (current && isCrosshead(block, current, before, below.get(block), measure)) {
        current.texts.push(block)
        current.crossheads.add(block)
      } else {
        current = newStory(block)
        stories.push(current)
      }
    } else {
      if (!current) {
        current = newStory()
        stories.push(current)
      }
      current.texts.push(block)
    }
    before = block
  }
  return stories
}

/** A step back up in the same column is not how anybody reads. */
function isPlausible(blocks: readonly Block[]): boolean {
  let steps = 0
  let back = 0
  blocks.forEach((block, index) => {
    const before = blocks[index - 1]
    if (!before || before.region === block.region) return
    steps += 1
    const common = Math.min(before.x + before.width, block.x + block.width) - Math.max(before.x, block.x)
    const isSameColumn = common >= 0.5 * Math.min(before.width, block.width)
    if (isSameColumn ? block.y + block.height / 2 < before.y : block.x + block.width < before.x && block.y + block.height < before.y) back += 1
  })
  return back <= steps * (1 - PLAUSIBLE)
}
