import { isBylineLine } from '../parseByline'
import { parseOpening } from '../parseOpening'
import { endsText } from './endsText'
import { headsBeside } from './headsBeside'
import { isCrosshead, MOST_OVER_TEXT } from './isCrosshead'
import { isChinese } from './joinText'
import { type Block, type Measure, piecesOf, textOf } from './makeBlocks'
import { type Neighbours, neighbours } from './neighbours'
import { stackHeadings } from './stackHeadings'
import { newStory, type Story } from './Story'

/**
 * Puts blocks together by where they stand: what stands under a headline is its text; a column without a headline at its
 * top goes on with the story at the foot of the column before it.
 */
export function followPlaces(given: readonly Block[], measure: Measure): Story[] {
  const blocks = stackHeadings(given)
  const near = neighbours(blocks)
  const beside = headsBeside(blocks, near, measure)
  const storyOf = new Map<Block, Story>()
  const stories: Story[] = []
  const begin = (heading?: Block): Story => {
    const story = newStory(heading)
    stories.push(story)
    return story
  }
  // a heading over columns on both sides of it begins a story, whatever stands to its left
  const overSeveral = new Set([...beside.values()].flatMap((text) => near.above.get(text) ?? []))
  const columnBefore = columnsBefore(blocks, near)
  const before = (block: Block): Block | undefined => (overSeveral.has(block) || (block.isHeading && block.size > measure.size * MOST_OVER_TEXT) ? undefined : columnBefore(block))
  const decide = (block: Block): Story => {
    const above = near.above.get(block)
    const over = above && storyOf.get(above)
    if (block.isHeading) {
      const story = over ?? storyOfBefore(block)
      if (!story || !isCrosshead(block, story, above ?? before(block), near.below.get(block), measure)) return begin(block)
      story.texts.push(block)
      story.crossheads.add(block)
      return story
    }
    const column = beside.get(block)
    const shared = column && storyOf.get(column)
    if (shared) {
      shared.texts.push(block)
      return shared
    }
    const lost = above && over ? sentenceFrom(block, above) : undefined
    const home = (lost && storyOf.get(lost)) ?? over
    if (home) {
      home.texts.push(block)
      return home
    }
    const left = before(block)
    const story = left && storyOf.get(left)
    if (!left || !story || opensStory(block)) {
      const fresh = begin()
      fresh.texts.push(block)
      return fresh
    }
    story.texts.push(block)
    if (endsText(textOf(left)) && !/^\p{Ll}/u.test(textOf(block))) story.guessed.push(block)
    return story
  }
  /** Under an advertisement or another text a column may go on with the sentence that stopped at the foot of the one before. */
  const sentenceFrom = (block: Block, above: Block): Block | undefined => {
    if (blocks.length > MOST_SEARCHED || above.region === block.region || (!above.isHeading && !endsText(textOf(above)))) return undefined
    const text = textOf(block)
    if (!/^\p{Ll}/u.test(text) && !(!above.isHeading && isChinese(text) && isFlush(block, measure))) return undefined
    const left = lowestLeft(blocks, block)
    return left && !left.isHeading && !endsText(textOf(left)) ? left : undefined
  }
  const storyOfBefore = (block: Block): Story | undefined => {
    const left = near.above.get(block) ? undefined : before(block)
    return left && storyOf.get(left)
  }
  inOrderOfNeed(blocks, (block) => beside.get(block) ?? near.above.get(block) ?? before(block), (block) => storyOf.set(block, decide(block)))
  for (const story of stories) story.texts = byColumns(story.texts)
  return stories
}

/** Each of them looks at all, so a page with more blocks than a page has is read without. */
const MOST_SEARCHED = 3000

/** Its first line is not indented. */
const isFlush = ({ rows, x }: Block, { height }: Measure): boolean => rows.length > 1 && ((rows[0]?.[0]?.x ?? x) - x) < 0.6 * height

const opensStory = (block: Block): boolean => {
  const opens = piecesOf(block).slice(0, 2).map(({ text }) => text)
  return isBylineLine(opens[0] ?? '') || parseOpening(opens.join(''))?.dateline !== undefined && parseOpening(opens.join(''))?.dateline !== null
}

/** Takes each block after the one it depends on; a circle is cut where it closes. */
function inOrderOfNeed(blocks: readonly Block[], needs: (block: Block) => Block | undefined, take: (block: Block) => void): void {
  const state = new Map<Block, 'done' | 'waiting'>()
  for (const first of [...blocks].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const stack = [first]
    while (stack.length > 0) {
      const block = stack[stack.length - 1] as Block
      if (state.get(block) === 'done') {
        stack.pop()
        continue
      }
      const need = state.get(block) === 'waiting' ? undefined : needs(block)
      state.set(block, 'waiting')
      if (need && !state.has(need)) stack.push(need)
      else {
        take(block)
        state.set(block, 'done')
        stack.pop()
      }
    }
  }
}

/** For a block with nothing above it: the lowest block of the column to its left. */
function columnsBefore(blocks: readonly Block[], { above, below }: Neighbours<Block>): (block: Block) => Block | undefined {
  const known = new Map<Block, Block | undefined>()
  return (block) => {
    if (above.has(block) || blocks.length > MOST_SEARCHED) return undefined
    if (!known.has(block)) known.set(block, lowestLeft(blocks, block, below.get(block)))
    return known.get(block)
  }
}

/** @param under a heading is narrower than its column, what stands under it is not */
function lowestLeft(blocks: readonly Block[], block: Block, under?: Block): Block | undefined {
  const right = (each: Block): number => each.x + each.width
  const start = Math.min(block.x, under?.x ?? block.x)
  const left = blocks.filter((each) => !each.isHeading && right(each) <= start + block.width * 0.1)
  const edge = left.reduce((most, each) => Math.max(most, right(each)), Number.NEGATIVE_INFINITY)
  let lowest: Block | undefined
  for (const each of left) {
    if (right(each) < edge - block.width * 0.6) continue
    if (!lowest || each.y + each.height > lowest.y + lowest.height) lowest = each
  }
  return lowest
}

/** Columns from the left, each from the top. */
export function byColumns(blocks: readonly Block[]): Block[] {
  const columns: { left: number; right: number; blocks: Block[] }[] = []
  for (const block of [...blocks].sort((a, b) => a.x - b.x || a.y - b.y)) {
    const right = block.x + block.width
    const column = columns.slice(-8).find((each) => Math.min(each.right, right) - Math.max(each.left, block.x) >= 0.5 * Math.min(each.right - each.left, block.width))
    if (column) {
      column.blocks.push(block)
      column.right = Math.max(column.right, right)
    } else columns.push({ left: block.x, right, blocks: [block] })
  }
  return columns.flatMap((column) => column.blocks.sort((a, b) => a.y - b.y || a.x - b.x))
}
