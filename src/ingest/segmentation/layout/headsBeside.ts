import type { Block, Measure } from './makeBlocks'
import type { Neighbours } from './neighbours'

/** Tops that differ by less, in heights of a line, are one line of columns. */
const ALIGNED = 1.2
/** Between columns of one article, in heights of a line. */
const GUTTER = 5
/** A page with more blocks of text than a page has is read without. */
const MOST_TEXTS = 800
/** White space over a column that may be that of a headline beside it. */
const WHITE = 1.8

/**
 * Which columns stand under a headline that is not as wide as they are together: they begin on one line with a column
 * under it, and the white over them is as high as the headline.
 *
 * `          护航发展          ` over `一栏  二栏  三栏`: the first and the third, too
 *
 * @returns the column beside it, nearer to the headline or under it
 */
export function headsBeside(blocks: readonly Block[], { above }: Neighbours<Block>, { height }: Measure): Map<Block, Block> {
  const texts = blocks.filter(({ isHeading }) => !isHeading).sort((a, b) => a.y - b.y)
  const headOf = new Map<Block, Block>()
  for (const text of texts) {
    const over = above.get(text)
    if (over?.isHeading && text.y - over.y - over.height <= 3 * height) headOf.set(text, over)
  }
  const found = new Map<Block, Block>()
  const isFree = (other: Block, head: Block): boolean => {
    const over = above.get(other)
    return !headOf.has(other) && (!over || (!over.isHeading && over.y + over.height + WHITE * height <= other.y && over.y + over.height <= head.y + height))
  }
  // a headline stands in the middle of its columns, so the nearest one has the first claim
  const claims: Claim[] = []
  const claim = (text: Block): void => {
    const head = headOf.get(text) as Block
    for (const other of near(texts, text, height)) {
      if (isFree(other, head)) claims.push({ other, text, head, distance: Math.abs(middle(other) - middle(head)) })
    }
  }
  if (texts.length > MOST_TEXTS) return found
  for (const text of headOf.keys()) claim(text)
  while (claims.length > 0) {
    const nearest = claims.reduce((least, each) => (each.distance < least.distance ? each : least))
    claims.splice(claims.indexOf(nearest), 1)
    const { head, other, text } = nearest
    if (!isFree(other, head)) continue
    headOf.set(other, head)
    found.set(other, text)
    claim(other)
  }
  return found
}

interface Claim {
  other: Block
  /** The column beside it that stands under the headline. */
  text: Block
  head: Block
  distance: number
}

const middle = ({ width, x }: Block): number => x + width / 2

/** Columns that begin on the same line, right beside; both lists are in order of their tops. */
function near(texts: readonly Block[], text: Block, height: number): Block[] {
  let first = 0
  let last = texts.length
  while (first < last) {
    const half = (first + last) >> 1
    if ((texts[half] as Block).y < text.y - ALIGNED * height) first = half + 1
    else last = half
  }
  const found: Block[] = []
  for (let at = first; at < texts.length && (texts[at] as Block).y <= text.y + ALIGNED * height && at < first + MOST_BESIDE && found.length < MOST_NEAR; at += 1) {
    const other = texts[at] as Block
    const gap = Math.max(other.x, text.x) - Math.min(other.x + other.width, text.x + text.width)
    if (other !== text && gap >= 0 && gap <= GUTTER * height) found.push(other)
  }
  return found
}

/** Columns of a page that begin on one line. */
const MOST_BESIDE = 64
/** Of those, columns right beside one. */
const MOST_NEAR = 8
