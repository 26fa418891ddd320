import type { Segmentation, SourceLine, SourcePage } from '../../types'
import { warn } from '../../warn'
import { segmentPage } from '../segmentPage'

/**
 * Cuts a page whose lines have no places by its text, in the order of its regions, which are parted by blank lines.
 *
 * regions `标题` | `正文…` → lines `标题` ⏎ ⏎ `正文…`, with the numbers they have in the file
 */
export function cutByText(source: SourcePage): Segmentation {
  const printed = source.lines.filter(({ text }) => text.trim() !== '').sort((a, b) => (a.region ?? -1) - (b.region ?? -1) || a.n - b.n)
  const lines: SourceLine[] = []
  const numberOf = new Map<number, number>()
  printed.forEach((line, at) => {
    const isFirst = at > 0 && line.region !== printed[at - 1]?.region
    if (isFirst) lines.push({ n: lines.length + 1, text: '' })
    lines.push({ n: lines.length + 1, text: line.text })
    numberOf.set(lines.length, line.n)
  })
  const cut = renumber(segmentPage({ ...source, lines }), (n) => numberOf.get(n) ?? 0)
  const isLaidOut = source.format !== 'text' && printed.length > 0
  return { ...cut, warnings: [...source.warnings, ...cut.warnings, ...(isLaidOut ? [warn('places-missing', 0)] : [])] }
}

/** The same units under other line numbers. */
export function renumber(cut: Segmentation, to: (n: number) => number): Segmentation {
  const lines = (numbers: readonly number[]): number[] => numbers.map(to)
  const warnings = <T extends { line: number }>(found: readonly T[]): T[] => found.map((each) => ({ ...each, line: each.line === 0 ? 0 : to(each.line) }))
  return {
    ...cut,
    articles: cut.articles.map((article) => ({
      ...article,
      paragraphs: article.paragraphs.map((paragraph) => ({ ...paragraph, lines: lines(paragraph.lines) })),
      lines: { kicker: lines(article.lines.kicker), headline: lines(article.lines.headline), subheadline: lines(article.lines.subheadline), byline: lines(article.lines.byline) },
      warnings: warnings(article.warnings),
    })),
    photos: cut.photos.map((photo) => ({ ...photo, lines: lines(photo.lines) })),
    furniture: cut.furniture.map((each) => ({ ...each, lines: lines(each.lines) })),
    warnings: warnings(cut.warnings),
  }
}
