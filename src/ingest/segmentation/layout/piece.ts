import { cellWidth } from '../cellWidth'
import type { RegionKind, SourceLine, SourcePage } from '../../types'

/**
 * A line as it lies on the page, turned so that text runs along x and lines follow one another along y; vertical Chinese
 * text is turned by a quarter.
 */
export interface Piece {
  n: number
  text: string
  x: number
  y: number
  width: number
  height: number
  /** Of its type, against that of most of the page: 1 is text, 2 is twice as large. */
  size: number
  kind: RegionKind
  region: number | undefined
  hyphenated?: string
}

/** Something that covers a part of the page. */
export type Area = Pick<Piece, 'height' | 'width' | 'x' | 'y'>

export interface PlacedPage {
  pieces: Piece[]
  pictures: Area[]
  isVertical: boolean
  /** Lines that had no place and were given one after the line before them. */
  guessed: number
}

/** Each is compared with each block of text. */
const MOST_PICTURES = 500

/** Lines of this share at least must have a place for the page to be cut by places. */
const LEAST_PLACED = 0.5

/** Null where too few lines have a place. Blank lines are left out. */
export function placePage({ lines, regions = [] }: SourcePage): PlacedPage | null {
  const printed = lines.filter(({ text }) => text.trim() !== '')
  const placed = printed.filter(({ box }) => box !== undefined)
  if (placed.length < printed.length * LEAST_PLACED || placed.length === 0) return null
  const isVertical = runsDown(placed)
  const right = placed.reduce((most, { box }) => Math.max(most, (box?.[0] ?? 0) + (box?.[2] ?? 0)), 0)
  // a quarter turn: down becomes along, and from right to left becomes down
  const turn = ([x, y, width, height]: [number, number, number, number]): Area =>
    isVertical ? { x: y, y: right - x - width, width: height, height: width } : { x, y, width, height }
  const hasSizes = new Set(printed.flatMap(({ size }) => size ?? [])).size > 1 && printed.filter(({ size }) => size !== undefined).length >= printed.length * 0.9
  let before: Area | null = null
  const pieces = printed.map((line): Piece => {
    const area: Area = line.box ? turn(line.box) : after(before, regions[line.region ?? -1]?.box, turn)
    before = area
    return {
      n: line.n, text: line.text.trim(), ...area, size: hasSizes && line.size !== undefined ? line.size : area.height,
      kind: regions[line.region ?? -1]?.kind ?? 'text', region: line.region,
      ...(line.hyphenated ? { hyphenated: line.hyphenated } : {}),
    }
  })
  weighByWidth(pieces)
  return {
    pieces,
    pictures: regions.flatMap(({ box, kind }) => (kind === 'picture' && box ? [turn(box)] : [])).slice(0, MOST_PICTURES),
    isVertical,
    guessed: printed.length - placed.length,
  }
}

/** A line this much wider or narrower set than tall has gaps in it, or is condensed. */
const LOOSEST = 1.65

/**
 * A line's height is that of its tallest letters and of the page's slant, so how wide its letters are set counts as much:
 * size becomes the mean of both, each against the page's own.
 *
 * all of `1 Down the Rabbit-Hole` is 7 % taller than the text and 77 % wider → size 1.38
 */
function weighByWidth(pieces: Piece[]): void {
  const pitchOf = ({ text, width }: Piece): number => width / Math.max(0.5, cellWidth(text))
  const height = middleOf(pieces, ({ size }) => size)
  const pitch = middleOf(pieces, pitchOf)
  for (const piece of pieces) {
    const tall = piece.size / height
    const wide = piece.text.length < 4 ? tall : Math.min(tall * LOOSEST, Math.max(tall / LOOSEST, pitchOf(piece) / pitch))
    piece.size = Math.sqrt(tall * wide)
  }
}

/** The median over all characters. */
function middleOf(pieces: readonly Piece[], measure: (piece: Piece) => number): number {
  const values = pieces.map((piece) => ({ value: measure(piece), weight: piece.text.length })).sort((a, b) => a.value - b.value)
  const half = values.reduce((sum, { weight }) => sum + weight, 0) / 2
  let passed = 0
  for (const { value, weight } of values) {
    passed += weight
    if (passed >= half) return value || 1
  }
  return 1
}

/** Most characters stand in lines that are much taller than wide. */
function runsDown(lines: readonly SourceLine[]): boolean {
  let all = 0
  let down = 0
  for (const { box, text } of lines) {
    if (!box || text.trim().length < 4) continue
    all += text.length
    if (box[3] > box[2] * 2) down += text.length
  }
  return down > all / 2
}

/** A line without a place stands under the one before it, or at the top of its region. */
function after(before: Area | null, region: [number, number, number, number] | undefined, turn: (box: [number, number, number, number]) => Area): Area {
  if (before) return { ...before, y: before.y + before.height }
  return region ? turn(region) : { x: 0, y: 0, width: 1, height: 1 }
}

/** Lines with text, of which it is not known where they stand. */
export const withoutPlaces = ({ lines, regions = [] }: SourcePage): Piece[] =>
  lines.flatMap(({ hyphenated, n, region, text }) =>
    text.trim() === ''
      ? []
      : [{ n, text: text.trim(), x: 0, y: n, width: 1, height: 1, size: 1, kind: regions[region ?? -1]?.kind ?? 'text', region, ...(hyphenated ? { hyphenated } : {}) }],
  )
