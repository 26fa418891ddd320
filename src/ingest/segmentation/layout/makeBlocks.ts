import type { RegionKind } from '../../types'
import { isLegible } from './isLegible'
import { isChinese } from './joinText'
import { partCentred } from './partCentred'
import type { Area, Piece } from './piece'

/** Lines that stand under one another and look alike. */
export interface Block extends Area {
  /** Left to right. */
  rows: Piece[][]
  isHeading: boolean
  kind: RegionKind
  /** The largest of its type. */
  size: number
  region: number | undefined
}

/** What most of the page is set in. */
export interface Measure {
  /** Size of type. */
  size: number
  /** Height of a line. */
  height: number
}

/** Type this much larger than the text is a heading; where the file names its headings, only what is much larger. */
const LARGER = 1.3
const MUCH_LARGER = 1.8
/** With fewer lines a region, the file makes a region of each line or two, and they say nothing of what belongs together. */
const LEAST_LINES = 2.5
/** Between columns, in heights of a line; where regions do not keep columns apart, only what all but touches is one line. */
const GUTTER = 1.2
const NARROW_GUTTER = 0.6
/** A paragraph's last word may stand all to the left of its indented first line. */
const INDENT = 3
/** Blocks that still grow; a region of more columns than this is no page. */
const MOST_OPEN = 64
/** Pieces of one line; words apart, not more. */
const LONGEST_ROW = 64

/** Its rows as one text: rows `全县春播` and `过半` → `全县春播 过半` */
export const textOf = ({ rows }: Pick<Block, 'rows'>): string => rows.flatMap((row) => row.map(({ text }) => text)).join(' ')

/** Its pieces, row by row. */
export const piecesOf = ({ rows }: Pick<Block, 'rows'>): Piece[] => rows.flat()

/**
 * Makes blocks of the lines of each region: side by side they are columns, of another size they are headings.
 *
 * a region with `标题` in large type over two columns of text → three blocks
 */
export function makeBlocks(pieces: readonly Piece[], measure: Measure): Block[] {
  const areHeadingsNamed = pieces.some(({ kind }) => kind === 'heading')
  const isHeading = (piece: Piece): boolean => {
    if (piece.kind === 'heading' || piece.kind === 'crosshead') return true
    return isLegible(piece.text) && piece.size >= measure.size * (areHeadingsNamed || /^\p{Ll}/u.test(piece.text) ? MUCH_LARGER : LARGER)
  }
  const regions = new Map<number | undefined, Piece[]>()
  const isCutUp = new Set(pieces.map(({ region }) => region)).size * LEAST_LINES > pieces.length
  for (const piece of pieces) {
    const key = isCutUp ? undefined : piece.region
    const region = regions.get(key)
    if (region) region.push(piece)
    else regions.set(key, [piece])
  }
  const gutter = isCutUp ? NARROW_GUTTER : GUTTER
  return [...regions.values()].flatMap((region) => {
    const blocks: Block[] = []
    let open: Block[] = []
    for (const piece of [...region].sort((a, b) => middle(a) - middle(b) || a.x - b.x)) {
      const heads = isHeading(piece)
      open = open.filter((block) => piece.y - bottom(lastRow(block)) <= 3 * Math.max(piece.height, measure.height)).slice(-MOST_OPEN)
      const same = open.filter((block) => block.isHeading === heads && (!heads || isAlike(block.size, piece.size)))
      const beside = nearest(same.filter((block) => isBeside(lastRow(block), piece, measure, gutter)), piece)
      const above = beside ? null : nearest(same.filter((block) => isUnder(block, piece, measure)), piece)
      const block = beside ?? above
      if (block) extend(block, piece, beside !== null)
      else {
        const fresh: Block = { rows: [[piece]], isHeading: heads, kind: piece.kind, size: piece.size, region: piece.region, x: piece.x, y: piece.y, width: piece.width, height: piece.height }
        blocks.push(fresh)
        open.push(fresh)
      }
    }
    return blocks.flatMap((block) => partCentred(settle(block, measure), measure))
  })
}

/** Several lines of larger type that read as text are an introduction, not a heading. */
function settle(block: Block, { size }: Measure): Block {
  if (!block.isHeading || block.kind === 'heading' || block.kind === 'crosshead') return block
  const text = textOf(block)
  const perRow = text.length / block.rows.length
  const isText = block.rows.length >= 4 && perRow >= (isChinese(text) ? 12 : 24) && block.size < size * MUCH_LARGER
  return isText || text.length > 300 ? { ...block, isHeading: false } : block
}

const middle = ({ height, y }: Area): number => y + height / 2
const bottom = (row: readonly Piece[]): number => row.reduce((most, { height, y }) => Math.max(most, y + height), 0)
const lastRow = ({ rows }: Block): Piece[] => rows[rows.length - 1] as Piece[]
const isAlike = (a: number, b: number): boolean => Math.max(a, b) <= Math.min(a, b) * 1.3

/** On the same line and no farther than a column's gutter. */
function isBeside(row: readonly Piece[], piece: Piece, { height }: Measure, gutter: number): boolean {
  return row.length < LONGEST_ROW && row.some((other) => {
    const common = Math.min(other.y + other.height, piece.y + piece.height) - Math.max(other.y, piece.y)
    const gap = Math.max(other.x, piece.x) - Math.min(other.x + other.width, piece.x + piece.width)
    return common >= 0.6 * Math.min(other.height, piece.height) && gap >= -0.3 * height && gap <= gutter * Math.max(height, Math.min(other.height, piece.height))
  })
}

function isUnder(block: Block, piece: Piece, { height }: Measure): boolean {
  const row = lastRow(block)
  const gap = piece.y - bottom(row)
  const common = Math.min(block.x + block.width, piece.x + piece.width) - Math.max(block.x, piece.x)
  const reach = Math.max(height, Math.min(piece.height, 3 * height))
  return gap <= 1.6 * reach && gap >= -0.7 * reach && middle(piece) > middle(row[0] as Piece) && (common >= 0.4 * Math.min(block.width, piece.width) || Math.abs(piece.x - block.x) <= INDENT * height)
}

function nearest(blocks: readonly Block[], piece: Piece): Block | null {
  let best: Block | null = null
  let least = Number.POSITIVE_INFINITY
  for (const block of blocks) {
    const distance = Math.abs(bottom(lastRow(block)) - piece.y) + Math.abs(block.x - piece.x)
    if (distance < least) [best, least] = [block, distance]
  }
  return best
}

function extend(block: Block, piece: Piece, isSameRow: boolean): void {
  if (isSameRow) {
    lastRow(block).push(piece)
    lastRow(block).sort((a, b) => a.x - b.x)
  } else block.rows.push([piece])
  const right = Math.max(block.x + block.width, piece.x + piece.width)
  const low = Math.max(block.y + block.height, piece.y + piece.height)
  block.x = Math.min(block.x, piece.x)
  block.y = Math.min(block.y, piece.y)
  block.width = right - block.x
  block.height = low - block.y
  block.size = Math.max(block.size, piece.size)
}
