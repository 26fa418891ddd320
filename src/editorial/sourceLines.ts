import type { SegmentedArticle } from '../ingest'

export type LineRole = 'body' | 'byline' | 'caption' | 'crosshead' | 'headline' | 'kicker' | 'note' | 'subheadline'

/**
 * Lines that make one part of a text, in reading order. `source` is the SHA-256 of the file they are lines of: a page
 * may be digitised again, and line 12 of that file is another line.
 */
export type SourceLines = { lines: number[]; page: string; role: LineRole; source: string }[]

/** Which lines of which page an article was cut from. */
export const articleLines = (page: string, source: string, article: SegmentedArticle): SourceLines => {
  const { byline, headline, kicker, subheadline } = article.lines
  return [
    { role: 'kicker' as const, lines: kicker },
    { role: 'headline' as const, lines: headline },
    { role: 'subheadline' as const, lines: subheadline },
    { role: 'byline' as const, lines: byline },
    ...article.paragraphs.map(({ kind, lines }) => ({ role: kind === 'paragraph' ? ('body' as const) : kind, lines })),
  ]
    .filter(({ lines }) => lines.length > 0)
    .map((part) => ({ ...part, page, source }))
}
