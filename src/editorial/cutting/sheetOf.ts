import { bodyParts } from '../lexicalBody'
import { alignToSource } from '../proofing/alignToSource'
import type { Part, PartRole } from '../proofing/types'
import type { SourceLines } from '../sourceLines'
import { attachAside } from './attachAside'
import { bare } from './bare'
import { type Align, piecesOf } from './piecesOf'
import type { Sheet, SheetPart, SheetUnit } from './sheet'
import type { StoredArticle, StoredCaption, StoredFurniture, StoredPage } from './stored'

const textIn = (content: Record<string, unknown>, name: string): string => (typeof content[name] === 'string' ? content[name] : '')

export const linesIn = (content: Record<string, unknown>): SourceLines => (content.sourceLines as SourceLines | null | undefined) ?? []

/**
 * A byline that is read from the text stands there, and is no text of its own: `本报讯（记者 张三）…` → `记者 张三`.
 * One that is printed on a line of its own, or that a person typed, is.
 */
export const isReadFromText = (content: Record<string, unknown>): boolean => {
  if (linesIn(content).some(({ role }) => role === 'byline')) return false
  const text = bare(bodyParts(content.body).map((part) => part.text).join(''))
  return textIn(content, 'byline').split(/[\s（）()]+/u).every((word) => text.includes(word))
}

const articleParts = (content: Record<string, unknown>): Part[] => {
  const names: PartRole[] = isReadFromText(content) ? ['kicker', 'headline', 'subheadline'] : ['kicker', 'headline', 'subheadline', 'byline']
  return [
    ...names.map((role) => ({ key: role, role, text: textIn(content, role) })),
    ...bodyParts(content.body).map(({ kind, text }, index) => ({ key: `body:${index}`, role: kind, text })),
  ]
}

type Reading = { align: Align; printed: StoredPage['printed'] }

const articleUnit = ({ content, id, locked }: StoredArticle, { align, printed }: Reading): SheetUnit => {
  const parts = piecesOf(articleParts(content), linesIn(content), printed, align)
  const mark = textIn(content, 'continuation')
  const isInText = bare(parts.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join('')).includes(bare(mark))
  return {
    id, kind: 'article',
    parts: isInText ? parts : attachAside(parts, printed, { kind: 'continuation', text: mark }, 'body'),
    ...(locked ? { locked } : {}),
  }
}

const captionUnit = ({ content, id, locked, photo }: StoredCaption, { align, printed }: Reading): SheetUnit => {
  const found = piecesOf([{ key: `caption:${id}`, role: 'caption', text: textIn(content, 'text') }], linesIn(content), printed, align)
  const parts: SheetPart[] = found.length > 1 ? [{ role: 'caption', pieces: found.flatMap(({ pieces }) => pieces) }] : found
  return {
    id, kind: 'caption', article: photo.article,
    parts: photo.credit?.trim() ? attachAside(parts, printed, { kind: 'credit', text: photo.credit }, 'caption') : parts,
    ...(locked ? { locked } : {}),
  }
}

/** Where the lines of furniture are, in their order. */
export const furnitureLines = ({ lines, others }: StoredFurniture, page: string, source: string): SourceLines => [
  ...(lines.length > 0 ? [{ lines, page, role: 'caption' as const, source }] : []), ...(others ?? []),
]

const furnitureUnit = (furniture: StoredFurniture, index: number, { page, source }: StoredPage, { align, printed }: Reading): SheetUnit => {
  // To the alignment it is one text on some lines, as a caption is.
  const found = piecesOf([{ key: 'furniture', role: 'caption', text: furniture.text }], furnitureLines(furniture, page, source), printed, align)
  return {
    id: furnitureId(index), kind: 'furniture', furniture: furniture.kind,
    parts: found.length > 0 ? [{ role: 'furniture', pieces: found.flatMap(({ pieces }) => pieces) }] : [],
  }
}

/** Furniture has no id of its own: its place on the page names it. */
export const furnitureId = (index: number): string => `furniture:${index}`

/**
 * All that stands on a page as lines with their corrected text.
 * @param align how text and lines are matched; another one for tests only.
 */
export const sheetOf = (page: StoredPage, align: Align = alignToSource): Sheet => {
  const reading = { align, printed: page.printed }
  return {
    made: 0,
    units: [
      ...page.articles.map((article) => articleUnit(article, reading)),
      ...page.captions.map((caption) => captionUnit(caption, reading)),
      ...page.furniture.map((furniture, index) => furnitureUnit(furniture, index, page, reading)),
    ],
  }
}
