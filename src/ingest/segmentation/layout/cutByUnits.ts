import type { Furniture, FurnitureKind, GivenPart, GivenUnit, SegmentedArticle, SegmentedPhoto, Segmentation, SourcePage } from '../../types'
import { warn } from '../../warn'
import { composeArticle, type ArticleLines, numbers } from './composeArticle'
import { furnitureOf } from './cutByLayout'
import { headlineParts } from './headlineParts'
import { joinText } from './joinText'
import { makeBlocks, type Measure } from './makeBlocks'
import { type Piece, type PlacedPage, withoutPlaces } from './piece'
import { toPhoto } from './takeAside'
import { textHeight, textSize } from './textSize'
import { toParagraphs } from './toParagraphs'

/** Text that no unit names, from this share of the page on, is worth a warning. */
const WORTH_A_WARNING = 0.02

/**
 * Cuts a page as the file itself says its articles are. What no unit names becomes furniture.
 *
 * @param placed null where the lines have no places: then a part is a paragraph
 */
export function cutByUnits(source: SourcePage, placed: PlacedPage | null): Segmentation {
  const pieces = placed?.pieces ?? withoutPlaces(source)
  const hasPlaces = placed !== null
  const units = source.units ?? []
  const byNumber = new Map(pieces.map((piece) => [piece.n, piece]))
  const take = (lines: readonly number[]): Piece[] => lines.flatMap((n) => {
    const piece = byNumber.get(n)
    byNumber.delete(n)
    return piece ?? []
  })
  const measure: Measure = { size: textSize(pieces), height: textHeight(pieces) }
  const articles: SegmentedArticle[] = []
  const photos: SegmentedPhoto[] = []
  const furniture: Furniture[] = []
  for (const unit of units) {
    const parts = unit.parts.map(({ lines, role }) => ({ role, lines: take(lines) })).filter(({ lines }) => lines.length > 0)
    if (unit.kind === 'furniture') furniture.push(...toUnitFurniture(unit, parts))
    else if (unit.kind === 'photo' || parts.every(({ role }) => role === 'caption')) photos.push(...parts.map(({ lines }) => photoOf(lines, null)))
    else {
      const captions = parts.filter(({ role }) => role === 'caption')
      photos.push(...captions.map(({ lines }) => photoOf(lines, articles.length)))
      articles.push(toArticle(unit, parts.filter(({ role }) => role !== 'caption'), measure, hasPlaces))
    }
  }
  const rest = [...byNumber.values()]
  furniture.push(...rest.map(kindOfRest).flatMap(([kind, piece]) => furnitureOf(kind, [piece])))
  const isNamed = rest.filter(({ kind }) => kind === 'text' || kind === 'heading' || kind === 'crosshead')
  const share = lengthOf(isNamed) / Math.max(1, lengthOf(pieces))
  const warnings = [...source.warnings]
  if (share > WORTH_A_WARNING) {
    warnings.push(warn('structure-gap', isNamed[0]?.n ?? 0, { zh: `${isNamed.length} 行不属于任何一篇`, en: `${isNamed.length} lines are in no unit` }))
  }
  return { source: source.fileName, dialect: 'structure', articles, photos, furniture: merged(furniture), warnings }
}

const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0)

interface Part {
  role: GivenPart['role']
  lines: Piece[]
}

function toArticle(unit: GivenUnit, parts: readonly Part[], measure: Measure, hasPlaces: boolean): SegmentedArticle {
  const of = (...roles: GivenPart['role'][]): Piece[] => parts.filter(({ role }) => roles.includes(role)).flatMap(({ lines }) => lines)
  const article: ArticleLines = {
    kicker: of('kicker'), headline: of('headline'), subheadline: of('subheadline'), byline: of('byline'),
    paragraphs: [], warnings: [], confidence: 0.98, given: unit.id, isContinued: unit.isContinued, goesOn: unit.goesOn,
  }
  let text: Piece[][] = []
  const flush = (): void => {
    for (const lines of paragraphsOf(text, measure, hasPlaces)) article.paragraphs.push({ kind: 'paragraph', lines })
    text = []
  }
  for (const { lines, role } of withHeadline(parts, article, measure, hasPlaces)) {
    if (role === 'body') text.push(lines)
    else if (role === 'crosshead' || role === 'note') {
      flush()
      article.paragraphs.push({ kind: role, lines })
    }
  }
  flush()
  return composeArticle(article)
}

/** A unit that names no headline may begin with one: lines in larger type. */
function withHeadline(parts: readonly Part[], article: ArticleLines, measure: Measure, hasPlaces: boolean): readonly Part[] {
  const [first, ...rest] = parts
  if (!hasPlaces || article.headline.length > 0 || first?.role !== 'body') return parts
  const blocks = makeBlocks(first.lines, measure)
  const headings = blocks.filter(({ isHeading }, at) => isHeading && blocks.slice(0, at).every((block) => block.isHeading))
  if (headings.length === 0 || (headings.length === blocks.length && rest.length === 0)) return parts
  const found = headlineParts(headings)
  article.kicker.push(...found.kicker)
  article.headline.push(...found.headline)
  article.subheadline.push(...found.subheadline)
  article.byline.push(...found.byline)
  const taken = new Set([...found.kicker, ...found.headline, ...found.subheadline, ...found.byline])
  return [{ role: 'body', lines: first.lines.filter((line) => !taken.has(line)) }, ...rest]
}

/** Each part is a paragraph or more; one whose sentence is not over goes on in the next. */
function paragraphsOf(parts: readonly Piece[][], measure: Measure, hasPlaces: boolean): Piece[][] {
  if (!hasPlaces) return parts.filter((lines) => lines.length > 0)
  const blocks = parts.filter((lines) => lines.length > 0).flatMap((lines) => columnsOf(lines).map((column) => ({
    rows: column.map((piece) => [piece]), isHeading: false, kind: 'text' as const, size: measure.size, region: column[0]?.region,
    x: 0, y: 0, width: 0, height: 0,
  })))
  return toParagraphs(blocks, measure)
}

/** Lines in the order the file gives them; where it goes back up, another column begins. */
function columnsOf(lines: readonly Piece[]): Piece[][] {
  const columns: Piece[][] = []
  let before: Piece | undefined
  for (const line of lines) {
    const isBelow = before && line.y >= before.y && line.x < before.x + before.width && before.x < line.x + line.width
    if (isBelow) columns.at(-1)?.push(line)
    else columns.push([line])
    before = line
  }
  return columns
}

const photoOf = (lines: Piece[], article: number | null): SegmentedPhoto =>
  toPhoto({ rows: lines.map((line) => [line]), isHeading: false, kind: 'caption', size: 0, region: undefined, x: 0, y: 0, width: 0, height: 0 }, article)

function toUnitFurniture({ label }: GivenUnit, parts: readonly Part[]): Furniture[] {
  const lines = parts.flatMap((part) => part.lines)
  if (lines.length === 0) return []
  const kind = kindOfLabel(label)
  return [{ kind, text: kind === 'column-title' ? joinText(lines) : lines.map(({ text }) => text).join('\n'), lines: numbers(lines) }]
}

function kindOfLabel(label: string): FurnitureKind {
  if (/^ad|classified|anzeige|publicit/iu.test(label)) return 'advertisement'
  if (/column-title/u.test(label)) return 'column-title'
  if (/imprint|publishing|colophon/iu.test(label)) return 'imprint'
  if (/footer/iu.test(label)) return 'page-footer'
  return /title|head|masthead|nameplate|page/iu.test(label) ? 'page-header' : 'other'
}

const KINDS: Partial<Record<Piece['kind'], FurnitureKind>> = {
  advertisement: 'advertisement', 'column-title': 'column-title', 'page-footer': 'page-footer', 'page-header': 'page-header',
}
const kindOfRest = (piece: Piece): [FurnitureKind, Piece] => [KINDS[piece.kind] ?? 'other', piece]

/** Lines that follow one another and are of one kind are one piece of furniture. */
function merged(furniture: readonly Furniture[]): Furniture[] {
  const found: Furniture[] = []
  for (const each of [...furniture].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0))) {
    const last = found.at(-1)
    if (last && last.kind === each.kind && each.kind !== 'advertisement' && each.kind !== 'column-title' && last.lines.at(-1) === (each.lines[0] ?? 0) - 1) {
      last.lines.push(...each.lines)
      last.text += `\n${each.text}`
    } else found.push({ ...each, lines: [...each.lines] })
  }
  return found
}
