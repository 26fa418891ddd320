import type { Furniture, SegmentedArticle, SegmentedPhoto, Segmentation, SourceLine } from '../ingest'
import { warn } from '../ingest/warn'

/** What is to be made of a page beside the texts that are kept. */
export interface Recut {
  /** New texts only; `photos[].article` counts in its articles. */
  segmentation: Segmentation
  /** Photos of an article that is kept: index in `segmentation.photos` → its id. */
  photoOfKept: Map<number, string>
  /** The lines of the new file that are lines of kept texts, by id, ascending. */
  kept: Map<string, number[]>
}

type Part = { lines: readonly number[]; isHeading: boolean }

const HEADING = ['kicker', 'headline', 'subheadline', 'byline'] as const

const partsOf = (article: SegmentedArticle): Part[] => [
  ...HEADING.map((role) => ({ isHeading: true, lines: article.lines[role] })),
  ...article.paragraphs.map(({ lines }) => ({ isHeading: false, lines })),
]

/**
 * What stands among the lines of a kept text is a line of it too: in one heading or paragraph with them, in the heading
 * above them, or in a paragraph between two of its.
 */
const spread = (article: SegmentedArticle, owners: Map<number, string>): void => {
  const parts = partsOf(article)
  const ownerOf = ({ lines }: Part): string | null => lines.map((n) => owners.get(n)).find((owner) => owner !== undefined) ?? null
  const first = parts.map(ownerOf).find((owner) => owner !== null)
  if (first === undefined || first === null) return
  const give = (lines: readonly number[], owner: string): void => {
    for (const n of lines) if (!owners.has(n)) owners.set(n, owner)
  }
  for (const part of parts) {
    let last = ownerOf(part)
    if (last === null) continue
    for (const n of part.lines) {
      last = owners.get(n) ?? last
      give([n], last)
    }
  }
  let before: string | null = null
  for (const [index, part] of parts.entries()) {
    const own = ownerOf(part)
    if (own !== null) before = own
    else if (part.isHeading) give(part.lines, first)
    else if (before !== null && parts.slice(index + 1).map(ownerOf).find((owner) => owner !== null) === before) give(part.lines, before)
  }
}

/** What no kept text covers of an article becomes one of its own. */
const rest = (article: SegmentedArticle, owners: ReadonlyMap<number, string>): SegmentedArticle | null => {
  const isFree = (lines: readonly number[]): boolean => lines.length > 0 && lines.every((n) => !owners.has(n))
  const paragraphs = article.paragraphs.filter(({ lines }) => isFree(lines))
  const hasHeading = HEADING.some((role) => isFree(article.lines[role]))
  if (paragraphs.length === 0 && !hasHeading) return null
  const lineOf = (role: (typeof HEADING)[number]): number[] => (isFree(article.lines[role]) ? article.lines[role] : [])
  const textOf = (role: (typeof HEADING)[number]): string | null => (isFree(article.lines[role]) ? article[role] : null)
  const lines = { kicker: lineOf('kicker'), headline: lineOf('headline'), subheadline: lineOf('subheadline'), byline: lineOf('byline') }
  const line = Math.min(...[...Object.values(lines), ...paragraphs.map((paragraph) => paragraph.lines)].flat())
  return {
    ...article,
    kicker: textOf('kicker'), headline: textOf('headline'), subheadline: textOf('subheadline'), byline: textOf('byline'),
    authors: lines.byline.length > 0 ? article.authors : [],
    dateline: null,
    paragraphs,
    lines,
    confidence: Math.min(article.confidence, 0.5),
    warnings: [...article.warnings, warn('beside-kept', line)],
  }
}

const isTouched = (article: SegmentedArticle, owners: ReadonlyMap<number, string>): boolean =>
  partsOf(article).some(({ lines }) => lines.some((n) => owners.has(n)))

const spreadPhoto = ({ lines }: SegmentedPhoto, owners: Map<number, string>): void => {
  const owner = lines.map((n) => owners.get(n)).find((each) => each !== undefined)
  if (owner !== undefined) for (const n of lines) if (!owners.has(n)) owners.set(n, owner)
}

const withoutKept = (furniture: Furniture, owners: ReadonlyMap<number, string>, textOf: ReadonlyMap<number, string>): Furniture[] => {
  const lines = furniture.lines.filter((n) => !owners.has(n))
  if (lines.length === 0) return []
  return lines.length === furniture.lines.length ? [furniture] : [{ ...furniture, lines, text: lines.map((n) => textOf.get(n) ?? '').join(' ') }]
}

/**
 * Takes the lines of kept texts out of a page's new segmentation: every non-blank line is a line of one new unit or of
 * one kept text afterwards. Linear in the page.
 * @param given which lines are lines of which kept text (src/editorial/keptLines.ts).
 */
export const recut = (segmentation: Segmentation, given: ReadonlyMap<number, string>, lines: readonly SourceLine[]): Recut => {
  const owners = new Map(given)
  for (const article of segmentation.articles) spread(article, owners)
  for (const photo of segmentation.photos) spreadPhoto(photo, owners)

  const articles: SegmentedArticle[] = []
  /** What became of each article: a place in `articles`, or the kept text it is. */
  const became = segmentation.articles.map((article): number | string | null => {
    if (!isTouched(article, owners)) return articles.push(article) - 1
    const left = rest(article, owners)
    if (left) articles.push(left)
    const owned = partsOf(article).flatMap((part) => part.lines).map((n) => owners.get(n)).find((owner) => owner !== undefined)
    return owned ?? null
  })
  const photos: SegmentedPhoto[] = []
  const photoOfKept = new Map<number, string>()
  for (const photo of segmentation.photos) {
    if (photo.lines.some((n) => owners.has(n))) continue
    const to = photo.article === null ? null : (became[photo.article] ?? null)
    const at = photos.push({ ...photo, article: typeof to === 'number' ? to : null }) - 1
    if (typeof to === 'string') photoOfKept.set(at, to)
  }
  const textOf = new Map(lines.map(({ n, text }) => [n, text]))
  const furniture = segmentation.furniture.flatMap((each) => withoutKept(each, owners, textOf))
  const kept = new Map<string, number[]>()
  for (const [n, id] of [...owners].sort(([a], [b]) => a - b)) kept.set(id, [...(kept.get(id) ?? []), n])
  return { kept, photoOfKept, segmentation: { ...segmentation, articles, furniture, photos } }
}
