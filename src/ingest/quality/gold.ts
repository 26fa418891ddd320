/** The hand labels of `gold/*.json`; ranges are first and last line, both included. */
export type Ranges = [number, number][]

export interface GoldHeadlineLines {
  kicker_lines?: Ranges
  headline_lines?: Ranges
  subheadline_lines?: Ranges
}

export interface GoldArticle extends GoldHeadlineLines {
  id: string
  headline: string | null
  kicker: string | null
  subheadline: string | null
  byline_lines: Ranges
  byline_inline: boolean
  authors: { name: string; role: string | null }[]
  dateline: string | null
  editors_note_lines: Ranges
  body_lines: Ranges
  crossheads: { text: string; lines: Ranges }[]
  paragraph_count: number
  false_breaks: number[]
  alternatives?: GoldHeadlineLines[]
}

export interface GoldPage {
  source: string
  articles: GoldArticle[]
  photos: { caption: string; lines: Ranges; credit: string | null }[]
  furniture: { lines: Ranges; kind: string }[]
}
