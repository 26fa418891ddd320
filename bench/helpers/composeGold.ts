import type { GoldArticle, GoldHeadlineLines, GoldPage, Ranges } from '../../src/ingest/quality/gold'
import type { PrintedArticle } from './composeArticle'
import type { Printed, PrintedRole } from './composePrinted'

export interface PrintedCaption {
  unit: string
  caption: string
  credit: string | null
}

/** Reads the labels of a page off its printed lines. */
export function toGold(source: string, rows: readonly Printed[], articles: readonly PrintedArticle[], captions: readonly PrintedCaption[]): GoldPage {
  const linesOf = (unit: string, ...roles: PrintedRole[]): number[] =>
    rows.flatMap((row, index) => (row.unit === unit && row.role !== null && roles.includes(row.role) ? [index + 1] : []))
  const furniture = [...new Set(rows.filter((row) => row.role === 'furniture').map((row) => row.unit ?? ''))]
  return {
    source,
    articles: articles.map((article): GoldArticle => {
      const of = (...roles: PrintedRole[]): Ranges => toRanges(linesOf(article.unit, ...roles))
      return {
        id: article.unit,
        headline: article.headline,
        kicker: article.kicker,
        subheadline: article.subheadline,
        kicker_lines: of('kicker'),
        headline_lines: of('headline'),
        subheadline_lines: of('subheadline'),
        byline_lines: of('byline'),
        byline_inline: article.isInline,
        authors: article.authors,
        dateline: article.dateline,
        editors_note_lines: of('note'),
        body_lines: of('body'),
        crossheads: linesOf(article.unit, 'crosshead').map((n) => ({ text: rows[n - 1]?.text ?? '', lines: [[n, n]] })),
        paragraph_count: article.paragraphs,
        false_breaks: falseBreaks(rows, article.unit),
        alternatives: otherSplits(rows, article),
      }
    }),
    photos: captions.map(({ unit, caption, credit }) => ({ caption, credit, lines: toRanges(linesOf(unit, 'photo')) })),
    furniture: furniture.map((unit) => ({ lines: toRanges(linesOf(unit, 'furniture')), kind: rows.find((row) => row.unit === unit)?.kind ?? 'other' })),
  }
}

function toRanges(numbers: readonly number[]): Ranges {
  const ranges: Ranges = []
  for (const n of numbers) {
    const last = ranges[ranges.length - 1]
    if (last && last[1] === n - 1) last[1] = n
    else ranges.push([n, n])
  }
  return ranges
}

/** Blank lines with the same paragraph on both sides. The metric looks three lines up and down, so one beside a long caption is none. */
function falseBreaks(rows: readonly Printed[], unit: string): number[] {
  const paragraphAt = (index: number): number | undefined => (rows[index]?.unit === unit ? rows[index].paragraph : undefined)
  return rows.flatMap((row, index) => {
    if (row.text !== '') return []
    const before = [1, 2, 3].map((step) => paragraphAt(index - step)).find((paragraph) => paragraph !== undefined)
    const after = [1, 2, 3].map((step) => paragraphAt(index + step)).find((paragraph) => paragraph !== undefined)
    return before !== undefined && before === after ? [index + 1] : []
  })
}

/**
 * The other splits of the heading that print allows. A 副题 that opens with —— and a 引题 that ends with —— are marked;
 * beyond that only order speaks, and blank lines, which part no single heading.
 */
function otherSplits(rows: readonly Printed[], article: PrintedArticle): GoldHeadlineLines[] {
  const heading = rows.map((row, index) => ({ ...row, n: index + 1 })).filter((row) => row.unit === article.unit && isTitle(row.role))
  const groups: (typeof heading)[] = []
  for (const row of heading) {
    const last = groups[groups.length - 1]
    const before = last?.[last.length - 1]
    // two lines of one role always go together where a blank parts them from the rest
    if (last && before && before.role === row.role && hasBlankAround(heading)) last.push(row)
    else groups.push([row])
  }
  if (groups.length < 2) return []
  const marked = groups.findIndex((group) => /^[—－-]{2}/u.test(group[0]?.text ?? ''))
  const free = marked < 0 ? groups.length : marked
  const splits: GoldHeadlineLines[] = []
  for (let from = 0; from < free; from += 1) {
    for (let to = from + 1; to <= free; to += 1) {
      const part = (first: number, last: number): Ranges => toRanges(groups.slice(first, last).flat().map((row) => row.n))
      splits.push({ kicker_lines: part(0, from), headline_lines: part(from, to), subheadline_lines: part(to, groups.length) })
    }
  }
  return splits
}

const isTitle = (role: PrintedRole | null): boolean => role === 'kicker' || role === 'headline' || role === 'subheadline'

const hasBlankAround = (heading: readonly { n: number }[]): boolean => heading.some((row, index) => index > 0 && row.n > (heading[index - 1]?.n ?? 0) + 1)
