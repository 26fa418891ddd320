import type { Furniture, FurnitureKind, SegmentedArticle, Segmentation, SegmentedPhoto, SourcePage, Warning } from '../../types'
import { warn } from '../../warn'
import { composeArticle } from './composeArticle'
import { crossedColumns } from './crossedColumns'
import { followOrder } from './followOrder'
import { followPlaces } from './followPlaces'
import { headlineParts } from './headlineParts'
import { type Block, makeBlocks, type Measure, piecesOf } from './makeBlocks'
import { markCentred } from './markCentred'
import type { Area, Piece, PlacedPage } from './piece'
import { type Story } from './Story'
import { furnitureKindOf, isCaption, runningHead, toFurniture, toPhoto } from './takeAside'
import { textHeight, textSize } from './textSize'
import { toParagraphs } from './toParagraphs'

/** Articles that are asked for each caption. */
const MOST_OWNERS = 1000

/** Cuts a page by size and position: a headline is larger, a column is a column. Every line is in exactly one unit. */
export function cutByLayout(source: SourcePage, { pictures, pieces, guessed }: PlacedPage): Segmentation {
  const measure: Measure = { size: textSize(pieces), height: textHeight(pieces) }
  const head = new Set(runningHead(pieces, measure))
  const aside: { kind: FurnitureKind; piece: Piece }[] = []
  const flow: Piece[] = []
  for (const piece of pieces) {
    const kind = head.has(piece) ? 'page-header' : furnitureKindOf(piece)
    if (kind) aside.push({ kind, piece })
    else flow.push(piece)
  }
  const all = makeBlocks(flow, measure)
  const captions = all.filter((block) => isCaption(block, pictures, measure))
  const aCaption = new Set(captions)
  const blocks = markCentred(all.filter((block) => !aCaption.has(block)), measure)
  const ordered = source.hasReadingOrder ? followOrder(blocks, measure) : null
  const stories = (ordered ?? followPlaces(blocks, measure)).filter(({ headings, texts }) => headings.length + texts.length > 0)
  const warnings: Warning[] = [...source.warnings, ...crossedColumns(blocks, measure)]
  if (source.hasReadingOrder && !ordered) {
    warnings.push(warn('reading-order-gap', 0, { zh: '文件所列顺序不合版面，按位置排序', en: 'the order in the file goes back up its columns; the places decided' }))
  }
  if (guessed > 0) warnings.push(warn('places-missing', 0, { zh: `${guessed} 行`, en: `${guessed} lines` }))

  const cut = stories.map((story) => ({ story, article: toArticle(story, measure, ordered !== null) }))
  const hasText = ({ article }: (typeof cut)[number]): boolean => article.paragraphs.length > 0 || article.lines.headline.length > 0
  const articles = cut.filter(hasText).sort((a, b) => placeOf(a.story) - placeOf(b.story))
  // a reporter's name with nothing to sign
  for (const { story } of cut.filter((each) => !hasText(each))) aside.push(...story.headings.concat(story.texts).flatMap(piecesOf).map((piece) => ({ kind: 'other' as const, piece })))
  const extents = captions.length > 0 ? articles.slice(0, MOST_OWNERS).map(({ story }) => extentOf(story)) : []
  const photos = captions.map((block): SegmentedPhoto => toPhoto(block, ownerOf(block, extents)))
  return {
    source: source.fileName,
    dialect: 'layout',
    articles: articles.map(({ article }) => article),
    photos,
    furniture: toFurniture(aside),
    warnings,
  }
}

function toArticle(story: Story, measure: Measure, isOrdered: boolean): SegmentedArticle {
  const parts = headlineParts(story.headings)
  const warnings: Warning[] = []
  if (parts.isDoubtful) warnings.push(warn('headline-split', parts.headline[0]?.n ?? 0))
  for (const block of story.guessed.slice(0, 1)) warnings.push(warn('flow-unsure', piecesOf(block)[0]?.n ?? 0))
  const confidence = (isOrdered ? 0.95 : 0.9) - (parts.isDoubtful ? 0.1 : 0) - Math.min(0.3, story.guessed.length * 0.15)
  return composeArticle({ ...parts, paragraphs: paragraphsOf(story, measure), warnings, confidence })
}

function paragraphsOf({ crossheads, texts }: Story, measure: Measure): Parameters<typeof composeArticle>[0]['paragraphs'] {
  const paragraphs: Parameters<typeof composeArticle>[0]['paragraphs'] = []
  let run: Block[] = []
  const flush = (): void => {
    for (const lines of toParagraphs(run, measure)) paragraphs.push({ kind: 'paragraph', lines })
    run = []
  }
  for (const block of texts) {
    if (!crossheads.has(block)) {
      run.push(block)
      continue
    }
    flush()
    paragraphs.push({ kind: 'crosshead', lines: piecesOf(block) })
  }
  flush()
  return paragraphs
}

/** Stories in the order of the file, by their first line. */
const placeOf = ({ headings, texts }: Story): number =>
  [...headings, ...texts].reduce((first, block) => piecesOf(block).reduce((least, { n }) => Math.min(least, n), first), Number.POSITIVE_INFINITY)

/** Around all blocks of a story. */
function extentOf({ headings, texts }: Story): Area {
  const blocks = [...headings, ...texts]
  const least = (of: (block: Block) => number): number => blocks.reduce((found, block) => Math.min(found, of(block)), Number.POSITIVE_INFINITY)
  const [x, y] = [least((block) => block.x), least((block) => block.y)]
  return { x, y, width: -least((block) => -block.x - block.width) - x, height: -least((block) => -block.y - block.height) - y }
}

/** The article whose blocks lie around the caption; the smallest, where there are several. */
function ownerOf(caption: Area, extents: readonly Area[]): number | null {
  const [x, y] = [caption.x + caption.width / 2, caption.y + caption.height / 2]
  let best: number | null = null
  let least = Number.POSITIVE_INFINITY
  extents.forEach((extent, index) => {
    const isInside = x > extent.x && x < extent.x + extent.width && caption.y > extent.y && y < extent.y + extent.height
    if (isInside && extent.width * extent.height < least) [best, least] = [index, extent.width * extent.height]
  })
  return best
}

/** Pieces of one kind as furniture; those of one region that follow one another become one. */
export const furnitureOf = (kind: FurnitureKind, pieces: readonly Piece[]): Furniture[] => toFurniture(pieces.map((piece) => ({ kind, piece })))
