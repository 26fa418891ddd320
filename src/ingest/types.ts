/** One line as digitised. `n` counts physical lines from 1; box and confidence come with formats that know them. */
export interface SourceLine {
  n: number
  text: string
  /** x, y, width, height in the units of the source. */
  box?: [number, number, number, number]
  /** 0 to 1. */
  confidence?: number
}

export interface SourcePage {
  fileName: string
  format: 'text'
  encoding: 'utf-8' | 'gb18030'
  /** Hex, over the file's bytes as they came. */
  sha256: string
  lines: SourceLine[]
}

export type Dialect = 'text-layer' | 'ocr'

export interface Author {
  name: string
  /** 记者, 通讯员, 评论员 …; null where print names none. */
  role: string | null
}

export interface Paragraph {
  kind: 'paragraph' | 'crosshead' | 'note'
  text: string
  lines: number[]
}

export interface Warning {
  rule: string
  line: number
  message: string
}

export interface SegmentedArticle {
  kicker: string | null
  /** Null where the page prints none for this text. */
  headline: string | null
  subheadline: string | null
  byline: string | null
  dateline: string | null
  authors: Author[]
  paragraphs: Paragraph[]
  lines: { kicker: number[]; headline: number[]; subheadline: number[]; byline: number[] }
  continuation: string | null
  truncated: boolean
  warnings: Warning[]
  /** 0 to 1: how sure the segmentation is of this article as a whole. */
  confidence: number
}

export interface SegmentedPhoto {
  caption: string
  credit: string | null
  lines: number[]
  /** Index into `articles`, or null for a photo that stands alone. */
  article: number | null
}

export type FurnitureKind = 'column-title' | 'notice' | 'duplicate' | 'page-header' | 'page-footer' | 'imprint' | 'other'

export interface Furniture {
  kind: FurnitureKind
  text: string
  lines: number[]
}

/** The JSON of `reissue segment`. */
export interface Segmentation {
  source: string
  dialect: Dialect
  articles: SegmentedArticle[]
  photos: SegmentedPhoto[]
  furniture: Furniture[]
}
