import type { Segmentation, SegmentedArticle, SourceLine } from '../types'
import type { GoldArticle, GoldPage, Ranges } from './gold'

export interface ConfidenceMeasure {
  /** Confidence of each article whose lines are those of a gold article (IoU ≥ 0.9). */
  right: number[]
  /** Of the others. */
  wrong: number[]
}

const LEAST_OVERLAP = 0.9

/** Confidence means something when articles that are cut wrong carry less of it than those that are cut right. */
export function measureConfidence(gold: GoldPage, segmentation: Segmentation, lines: readonly SourceLine[]): ConfidenceMeasure {
  const weight = new Map(lines.map(({ n, text }) => [n, [...text.replace(/\s+/gu, '')].length]))
  const special = new Set([...gold.photos, ...gold.furniture].flatMap((unit) => linesOf(unit.lines)))
  const wanted = gold.articles.map((article) => new Set(goldLines(article).filter((n) => !special.has(n))))
  const measure: ConfidenceMeasure = { right: [], wrong: [] }
  for (const article of segmentation.articles) {
    const own = new Set(articleLines(article))
    const isRight = wanted.some((other) => overlap(own, other, weight) >= LEAST_OVERLAP)
    measure[isRight ? 'right' : 'wrong'].push(article.confidence)
  }
  return measure
}

const linesOf = (ranges: Ranges | undefined): number[] =>
  (ranges ?? []).flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))

const goldLines = (article: GoldArticle): number[] => [
  ...(article.byline_inline ? [] : linesOf(article.byline_lines)),
  ...[article.kicker_lines, article.headline_lines, article.subheadline_lines, article.body_lines, article.editors_note_lines].flatMap(linesOf),
  ...article.crossheads.flatMap((crosshead) => linesOf(crosshead.lines)),
]

const articleLines = (article: SegmentedArticle): number[] => [
  ...Object.values(article.lines).flat(),
  ...article.paragraphs.flatMap((paragraph) => paragraph.lines),
]

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>, weight: ReadonlyMap<number, number>): number {
  const size = (lines: Iterable<number>): number => [...lines].reduce((sum, n) => sum + (weight.get(n) ?? 0), 0)
  const both = size([...a].filter((n) => b.has(n)))
  const either = size(a) + size(b) - both
  return either === 0 ? 0 : both / either
}
