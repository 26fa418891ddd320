import type { Furniture, FurnitureKind, RegionKind, SegmentedPhoto } from '../../types'
import { splitCredit } from '../splitCredit'
import { furnitureLineKind } from '../furnitureLine'
import { pointsAtPicture } from '../openingMarks'
import { type Row, toRows } from '../row'
import { joinText } from './joinText'
import { type Block, type Measure, piecesOf, textOf } from './makeBlocks'
import { numbers } from './composeArticle'
import type { Area, Piece } from './piece'

const FURNITURE: Partial<Record<RegionKind, FurnitureKind>> = {
  advertisement: 'advertisement', 'column-title': 'column-title', 'page-footer': 'page-footer', 'page-header': 'page-header',
}

/** Marks that OCR makes of rules and dirt: no letter, digit or Chinese punctuation in them. */
const isDirt = (text: string): boolean => !/[\p{L}\p{N}\u3001-\u301f\uff01-\uff5e“”‘’—…]/u.test(text)

/** What belongs to the page and to no text, by the file's own word, by its form, or because nothing can be read in it. */
export function furnitureKindOf(piece: Piece): FurnitureKind | null {
  return FURNITURE[piece.kind] ?? (isDirt(piece.text) ? 'other' : furnitureLineKind(piece.text))
}

/** Lines of one region and kind that follow one another are one piece of furniture. */
export function toFurniture(found: readonly { kind: FurnitureKind; piece: Piece }[]): Furniture[] {
  const furniture: Furniture[] = []
  let last: { kind: FurnitureKind; pieces: Piece[] } | null = null
  const flush = (): void => {
    if (last) furniture.push({ kind: last.kind, text: last.pieces.map(({ text }) => text).join('\n'), lines: numbers(last.pieces) })
  }
  for (const { kind, piece } of [...found].sort((a, b) => a.piece.n - b.piece.n)) {
    const before = last?.pieces.at(-1)
    if (last && before && last.kind === kind && before.region === piece.region && piece.n - before.n <= 3) last.pieces.push(piece)
    else {
      flush()
      last = { kind, pieces: [piece] }
    }
  }
  flush()
  return furniture
}

/** A date, a page number or the number of the issue, as it stands at the head of a page. */
const HEAD = /\b1[5-9]\d\d\b|\b20\d\d\b|^(?:page|seite|p\.|s\.|nr\.?|no\.?|nummer|number|第)?\s*\d{1,4}\s*\.?$|^(?:nummer|number|nr|no|n[°ºo])\W*\d+/iu

/** A year among few words: the day at the head of a page. */
const DAY = /\b(?:1[5-9]|20)\d\d\b/u
/** … and the number of the issue or the day of the week: what stands with the name of the paper. */
const ISSUE = /\b(?:n(?:r|o|°|º|um|úm)|num[mb]er|vol|jahrgang|année|mon|tues|wednes|thurs|fri|satur|sun|mont|dienst|dinst|mittwoch|donnerst|freit|samst|sonnabend|sonnt|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|星期|第\s?\d+\s?[期号號]/iu
const LONGEST_HEAD = 90

/** The head of a page: its topmost line when that tells the day or the number, and the name of the paper with its day. */
export function runningHead(pieces: readonly Piece[], { height }: Measure): Piece[] {
  const top = pieces.reduce((least, { y }) => Math.min(least, y), Number.POSITIVE_INFINITY)
  const low = pieces.reduce((most, piece) => Math.max(most, piece.y + piece.height), Number.NEGATIVE_INFINITY)
  const row = pieces.filter((piece) => piece.y + piece.height / 2 <= top + 1.5 * height)
  const text = row.map((piece) => piece.text).join(' ')
  const isClear = pieces.every((piece) => row.includes(piece) || piece.y >= top + height)
  const isHead = isClear && row.length <= 5 && text.length <= LONGEST_HEAD && row.some((piece) => HEAD.test(piece.text))
  const isShort = (piece: Piece): boolean => piece.text.length <= LONGEST_HEAD && piece.kind === 'text'
  const days = pieces.filter((piece) => isShort(piece) && DAY.test(piece.text) && piece.y + piece.height <= top + 0.06 * (low - top))
  return [...new Set([...(isHead ? row : []), ...days, ...nameplate(pieces.filter(isShort), top, low)])]
}

/**
 * The name of the paper: the largest type of the page, at its top, with a line right under or beside it that tells the day and the
 * issue; what stands between them belongs to it.
 */
function nameplate(pieces: readonly Piece[], top: number, low: number): Piece[] {
  const largest = pieces.reduce<Piece | undefined>((most, piece) => (piece.size > (most?.size ?? 1.7) ? piece : most), undefined)
  if (!largest || largest.text.length > 45 || largest.y > top + 0.12 * (low - top)) return []
  const foot = largest.y + largest.height
  const reach = foot + 1.5 * largest.height
  const issue = pieces.filter((piece) => piece !== largest && piece.y >= largest.y - 0.06 * (low - top) && piece.y <= reach && DAY.test(piece.text) && ISSUE.test(piece.text))
  if (issue.length === 0) return []
  const end = issue.reduce((most, piece) => Math.max(most, piece.y + piece.height), foot)
  const isWithin = (piece: Piece): boolean => piece.y + piece.height / 2 <= end && piece.x < largest.x + largest.width && piece.x + piece.width > largest.x
  return [largest, ...issue, ...pieces.filter((piece) => piece !== largest && isWithin(piece))]
}

const LONGEST_CAPTION = 220

/** Blocks that are captions: so called by the file, in the form of one, or short and right under a picture. */
export function isCaption(block: Block, pictures: readonly Area[], { height }: Measure): boolean {
  if (block.kind === 'caption') return true
  const text = textOf(block)
  if (block.isHeading || text.length > LONGEST_CAPTION) return false
  const isUnderPicture = pictures.some((picture) => {
    const gap = block.y - picture.y - picture.height
    const common = Math.min(block.x + block.width, picture.x + picture.width) - Math.max(block.x, picture.x)
    return gap >= -height && gap <= 2.5 * height && common >= 0.8 * block.width && picture.height >= 3 * height
  })
  const isCredited = splitCredit(asRow(block)).credit?.isPhoto === true
  return pointsAtPicture(text) || isCredited || (isUnderPicture && block.rows.length <= 4)
}

/** @param article index of the one it illustrates */
export function toPhoto(block: Block, article: number | null): SegmentedPhoto {
  const { credit, texts } = splitCredit(asRow(block))
  return { caption: texts.join(''), credit: credit?.text ?? null, lines: numbers(piecesOf(block)), article }
}

/** The caption as one line: its credit may run over the end of one. */
const asRow = (block: Block): Row[] => toRows([{ n: 1, text: joinText(piecesOf(block)) }])
