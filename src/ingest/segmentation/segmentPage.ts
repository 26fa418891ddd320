import type { Furniture, Segmentation, SegmentedArticle, SegmentedPhoto, SourcePage, Warning } from '../types'
import { warn } from '../warn'
import { assignHeadlines, type Assignment } from './assignHeadlines'
import { buildArticle } from './buildArticle'
import { findCaptions } from './captions'
import { columnWidths } from './columnWidths'
import { dialectOf } from './dialect'
import type { Element } from './element'
import { joinParagraphs } from './joinParagraphs'
import { markTitles } from './markTitles'
import { placeStrays } from './placeStrays'
import { buildPhotos } from './buildPhotos'
import { toRows } from './row'
import type { Run, Segment } from './segment'
import { markRows, splitBlocks } from './splitBlocks'
import { splitHeadline } from './splitHeadline'
import { structurePage } from './structurePage'
import { takeFurniture } from './takeFurniture'

/**
 * Cuts one digitised page into articles, photos and furniture. Every non-blank line is in exactly one of them. Linear in
 * the page; throws on no text.
 */
export function segmentPage(source: SourcePage): Segmentation {
  const all = toRows(source.lines)
  const dialect = dialectOf(all)
  const { rows, furniture } = takeFurniture(all)
  const marks = markRows(rows)
  const widths = columnWidths(rows, (index) => marks[index]?.isByline === true || marks[index]?.opening != null)
  const widthOf = new Map(rows.map((row, index) => [row.n, widths[index] ?? 0]))
  const blocks = splitBlocks(rows, marks, widths, dialect)
  markTitles(blocks, widthOf, dialect)
  const elements = joinParagraphs(blocks, widthOf, dialect)
  const { found, taken } = findCaptions(elements)
  const structure = structurePage(elements, taken)
  const assignment = assignHeadlines(structure)
  const strays = placeStrays(structure, assignment)

  const columns: Furniture[] = []
  const articles = strays.bodies.map((segment): SegmentedArticle => {
    const run = assignment.runOf.get(segment) ?? null
    const parts = run ? splitHeadline(withoutPhotoTitle(run, columns), dialect) : null
    if (parts && parts.column.length > 0) columns.push(toColumnTitle(parts.column))
    const { warnings, confidence } = judge(segment, run, assignment, parts?.isDoubtful ?? false)
    const notes = strays.notesOf.get(segment) ?? []
    for (const note of notes) warnings.push(noteWarning(note))
    return buildArticle({ segment, parts, notes, warnings, confidence }, dialect)
  })
  for (const run of assignment.leftover) for (const block of run.blocks) columns.push(toColumnTitle(block.rows))
  const photos: SegmentedPhoto[] = buildPhotos([...found.values(), ...strays.captions], strays.bodies, assignment, dialect)
  const order = orderOnPage(articles)
  const placeOf = new Map(order.map((index, place) => [index, place]))
  return {
    source: source.fileName,
    dialect,
    articles: order.map((index) => articles[index] as SegmentedArticle),
    photos: photos.map((photo) => ({ ...photo, article: photo.article === null ? null : (placeOf.get(photo.article) ?? null) })),
    furniture: [...furniture, ...columns].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0)),
    warnings: [],
  }
}

const toColumnTitle = (rows: readonly { n: number; text: string }[]): Furniture => ({
  kind: 'column-title',
  text: rows.map((row) => row.text).join(' '),
  lines: rows.map((row) => row.n),
})

/** `[标题] [目击]` before a picture: the last, very short heading names the picture's column. */
function withoutPhotoTitle(run: Run, columns: Furniture[]): Element[] {
  const last = run.blocks.at(-1)
  if (!run.beforePicture || run.blocks.length < 2 || !last || last.text.length > 6) return run.blocks
  columns.push(toColumnTitle(last.rows))
  return run.blocks.slice(0, -1)
}

const noteWarning = (note: Segment): Warning => warn('note-placed', note.elements[0]?.rows[0]?.n ?? 0)

function judge(segment: Segment, run: Run | null, assignment: Assignment, isDoubtful: boolean): { warnings: Warning[]; confidence: number } {
  const line = segment.elements[0]?.rows[0]?.n ?? segment.bylines[0]?.rows[0]?.n ?? 0
  const warnings: Warning[] = []
  let confidence = 0.98
  if (!run) {
    warnings.push(warn('headline-missing', line))
    confidence -= 0.4
  }
  if (isDoubtful) {
    const at = run?.blocks[0]?.rows[0]?.n ?? line
    warnings.push(warn('headline-split', at))
    confidence -= 0.1
  }
  if (assignment.certainty < 0.15) {
    warnings.push(warn('order-unsure', line))
    confidence -= 0.2
  }
  return { warnings, confidence }
}

/** Articles in the order of their first line. */
function orderOnPage(articles: readonly SegmentedArticle[]): number[] {
  const firstLine = articles.map((article) => {
    let first = Number.POSITIVE_INFINITY
    for (const part of [...Object.values(article.lines), ...article.paragraphs.map((paragraph) => paragraph.lines)]) {
      for (const line of part) first = Math.min(first, line)
    }
    return first
  })
  return articles.map((_, index) => index).sort((a, b) => (firstLine[a] ?? 0) - (firstLine[b] ?? 0))
}
