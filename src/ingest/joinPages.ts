import { renumber } from './segmentation/layout/cutByText'
import { endsText } from './segmentation/layout/endsText'
import { joinText } from './segmentation/layout/joinText'
import type { Dialect, Paragraph, SegmentedArticle, Segmentation, SourcePage } from './types'

/** Where a page's lines stand in the count over all pages; null where it has none. */
export interface PageSpan {
  /** As the file says it, else the place in the file. */
  number: number
  file: string
  dialect: Dialect
  firstLine: number | null
  lastLine: number | null
}

/** The JSON of `reissue segment` for a file of several pages. */
export interface IssueSegmentation extends Segmentation {
  pages: PageSpan[]
}

/**
 * Joins the pages of an issue: line numbers count on over the pages, and what the file calls one article becomes one, on
 * however many pages it stands.
 */
export function joinPages(source: string, pages: readonly { page: Pick<SourcePage, 'fileName' | 'lines' | 'number'>; cut: Segmentation }[]): IssueSegmentation {
  const joined: IssueSegmentation = { source, dialect: pages[0]?.cut.dialect ?? 'layout', articles: [], photos: [], furniture: [], warnings: [], pages: [] }
  const known = new Map<string, number>()
  let offset = 0
  pages.forEach(({ cut, page }, index) => {
    const before = offset
    const moved = renumber(cut, (n) => n + before)
    const places = moved.articles.map((article) => {
      const at = article.given === undefined ? undefined : known.get(article.given)
      if (at !== undefined) {
        joined.articles[at] = joinArticles(joined.articles[at] as SegmentedArticle, article)
        return at
      }
      joined.articles.push(article)
      if (article.given !== undefined) known.set(article.given, joined.articles.length - 1)
      return joined.articles.length - 1
    })
    joined.photos.push(...moved.photos.map((photo) => ({ ...photo, article: photo.article === null ? null : (places[photo.article] ?? null) })))
    joined.furniture.push(...moved.furniture)
    joined.warnings.push(...moved.warnings)
    offset += page.lines.at(-1)?.n ?? 0
    const isBlank = offset === before
    joined.pages.push({ number: page.number ?? index + 1, file: page.fileName, dialect: cut.dialect, firstLine: isBlank ? null : before + 1, lastLine: isBlank ? null : offset })
  })
  return joined
}

/** The same article on an earlier and a later page. */
function joinArticles(first: SegmentedArticle, second: SegmentedArticle): SegmentedArticle {
  const lines = (role: keyof SegmentedArticle['lines']): number[] => [...first.lines[role], ...second.lines[role]]
  const either = (role: 'byline' | 'headline' | 'kicker' | 'subheadline'): string | null =>
    [first[role], second[role]].filter((text) => text !== null).join(' ') || null
  return {
    ...first,
    kicker: either('kicker'), headline: either('headline'), subheadline: either('subheadline'), byline: either('byline'),
    dateline: first.dateline ?? second.dateline,
    authors: [...first.authors, ...second.authors.filter(({ name }) => first.authors.every((author) => author.name !== name))],
    paragraphs: joinParagraphs(first.paragraphs, second.paragraphs),
    lines: { kicker: lines('kicker'), headline: lines('headline'), subheadline: lines('subheadline'), byline: lines('byline') },
    continuation: second.continuation ?? first.continuation,
    truncated: second.truncated,
    warnings: [...first.warnings, ...second.warnings],
    confidence: Math.min(first.confidence, second.confidence),
  }
}

/** A sentence that runs over the end of the page stays whole. */
function joinParagraphs(first: readonly Paragraph[], second: readonly Paragraph[]): Paragraph[] {
  const last = first.at(-1)
  const next = second[0]
  const isWhole = !last || !next || last.kind !== 'paragraph' || next.kind !== 'paragraph' || endsText(last.text)
  if (isWhole) return [...first, ...second]
  const over: Paragraph = { kind: 'paragraph', text: joinText([last, next]), lines: [...last.lines, ...next.lines] }
  return [...first.slice(0, -1), over, ...second.slice(1)]
}
