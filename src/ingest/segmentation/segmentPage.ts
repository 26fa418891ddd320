import type { Furniture, Segmentation, SegmentedArticle, SegmentedPhoto, SourcePage, Warning } from '../types'
import { warn } from '../warn'
import { assignHeadlines } from './assignHeadlines'
import { buildArticle } from './buildArticle'
import { findCaptions, isTakenByPlace, toCaption } from './captions'
import { columnWidths } from './columnWidths'
import { dialectOf } from './dialect'
import type { Element } from './element'
import { judgeArticle } from './judgeArticle'
import { joinParagraphs } from './joinParagraphs'
import { markRows } from './markRows'
import { markTitles } from './markTitles'
import { placeStrays } from './placeStrays'
import { buildPhotos } from './buildPhotos'
import { toRows } from './row'
import type { Run, Segment } from './segment'
import { indentWidth, keepsIndents, type Setting } from './setting'
import { splitBlocks } from './splitBlocks'
import { splitHeadline } from './splitHeadline'
import { structurePage } from './structurePage'
import { takeFurniture } from './takeFurniture'
import { speakersOf } from './turns'

/**
 * Cuts one digitised page into articles, photos and furniture. Every non-blank line is in exactly one of them. Linear in
 * the page; throws on no text.
 */
export function segmentPage(source: SourcePage): Segmentation {
  const all = toRows(source.lines)
  const dialect = dialectOf(all)
  const { rows, furniture } = takeFurniture(all)
  const marks = markRows(rows)
  const { widths, punctuation } = columnWidths(rows, (index) => marks[index]?.isByline === true || marks[index]?.opening != null)
  const setting: Setting = {
    dialect,
    punctuation: dialect === 'ocr' ? 1 : punctuation,
    indent: indentWidth(rows, dialect, widths, punctuation),
    showsIndents: keepsIndents(rows, dialect, widths),
    turns: speakersOf(rows),
    widths: new Map(rows.map((row, index) => [row.n, widths[index] ?? 0])),
  }
  const blocks = splitBlocks(rows, marks, setting)
  markTitles(blocks, setting)
  const elements = joinParagraphs(blocks, setting)
  const { found, taken } = findCaptions(elements)
  const structure = structurePage(elements, taken)
  const assignment = assignHeadlines(structure)
  const strays = placeStrays(structure, assignment)

  const columns: Furniture[] = []
  const isHeadless = strays.bodies.map((segment) => !assignment.runOf.has(segment))
  const articles = strays.bodies.map((segment, index): SegmentedArticle => {
    const run = assignment.runOf.get(segment) ?? null
    const parts = run ? splitHeadline(withoutPhotoTitle(run, columns), dialect) : null
    if (parts && parts.column.length > 0) columns.push(toColumnTitle(parts.column))
    const { warnings, confidence } = judgeArticle(segment, assignment, {
      run,
      isSplitDoubtful: parts?.isDoubtful ?? false,
      unsure: structure.unsure,
      isBesideHeadless: isHeadless[index - 1] === true || isHeadless[index + 1] === true,
    })
    const notes = strays.notesOf.get(segment) ?? []
    for (const note of notes) warnings.push(noteWarning(note))
    return buildArticle({ segment, parts, notes, warnings, confidence }, dialect)
  })
  for (const run of assignment.leftover) for (const block of run.blocks) columns.push(toColumnTitle(block.rows))
  const captions = [...found.values(), ...strays.captions, ...assignment.captions.map((element) => toCaption(element.rows, null))]
  const photos: SegmentedPhoto[] = buildPhotos(captions, strays.bodies, assignment, dialect)
  const order = orderOnPage(articles)
  const placeOf = new Map(order.map((index, place) => [index, place]))
  return {
    source: source.fileName,
    dialect,
    articles: order.map((index) => articles[index] as SegmentedArticle),
    photos: photos.map((photo) => ({ ...photo, article: photo.article === null ? null : (placeOf.get(photo.article) ?? null) })),
    furniture: [...furniture, ...columns].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0)),
    warnings: captions.filter(isTakenByPlace).map((caption) => warn('caption-unsure', caption.rows[0]?.n ?? 0)),
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
