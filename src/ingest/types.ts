/** One line as digitised. `n` counts from 1: over a text file's physical lines, else over the page's lines as they stand in the file. */
export interface SourceLine {
  n: number
  text: string
  /** x, y, width, height in the units of the source. */
  box?: [number, number, number, number]
  /** 0 to 1. */
  confidence?: number
  /** Size of the type, where the source says it: in points or pixels, so only to compare lines of one page. */
  size?: number
  /** The whole word that is broken at the end of this line, where the source says it: `Ver-` / `waltung` → `Verwaltung` */
  hyphenated?: string
  /** Index into the page's `regions`. */
  region?: number
}

export type SourceFormat = 'alto' | 'hocr' | 'mets' | 'page-xml' | 'text'

export type RegionKind =
  | 'advertisement' | 'byline' | 'caption' | 'column-title' | 'crosshead' | 'heading' | 'other' | 'page-footer' | 'page-header' | 'picture' | 'text'

/** A block of lines as the source cut them, in the source's reading order. A picture has no lines. */
export interface SourceRegion {
  kind: RegionKind
  box?: [number, number, number, number]
}

/** One part of a unit that the file itself names, by lines of this page. */
export interface GivenPart {
  role: 'body' | 'byline' | 'caption' | 'crosshead' | 'headline' | 'kicker' | 'note' | 'subheadline'
  /** One headline, one paragraph …, in reading order. */
  lines: number[]
}

/** An article, photo or piece of furniture that the file itself names (METS logical structure, PAGE article tags). */
export interface GivenUnit {
  /** The same on every page the unit stands on. */
  id: string
  kind: 'article' | 'furniture' | 'photo'
  /** What the file calls it: `ARTICLE`, `ADVERTISEMENT` … */
  label: string
  parts: GivenPart[]
  /** It began on an earlier page. */
  isContinued?: boolean
  /** It goes on on a later page. */
  goesOn?: boolean
}

export interface SourcePage {
  fileName: string
  format: SourceFormat
  encoding: string
  /** Hex, over `bytes`. */
  sha256: string
  /** What is kept of the file for this page: the whole file, or its part of a file of several pages. */
  bytes: Uint8Array
  lines: SourceLine[]
  /** Where the file says them. */
  number?: number
  size?: [number, number]
  regions?: SourceRegion[]
  /** The file states the order of its regions; else they are in the order of the file. */
  hasReadingOrder?: boolean
  /** Present when the file itself says what its articles are. */
  units?: GivenUnit[]
  /** What the file says of the issue it is of. */
  issue?: { publication?: string; /** `YYYY-MM-DD` */ date?: string }
  /** What the reader had to mend or could not find. */
  warnings: Warning[]
}

/** `structure`: the file says its articles; `layout`: they are found by size and position; the others by their text. */
export type Dialect = 'layout' | 'ocr' | 'structure' | 'text-layer'

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

/** `rule` is a key of RULES (rules.ts), which says in both languages what it means and what to do. */
export interface Warning {
  rule: string
  line: number
  message: string
  /** What only this place can say; it stands in `message` too. */
  detail?: { zh: string; en: string }
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
  /** The id of the {@link GivenUnit} it is; the same for its parts on other pages. */
  given?: string
}

export interface SegmentedPhoto {
  caption: string
  credit: string | null
  lines: number[]
  /** Index into `articles`, or null for a photo that stands alone. */
  article: number | null
}

export type FurnitureKind =
  | 'advertisement' | 'column-title' | 'duplicate' | 'imprint' | 'notice' | 'other' | 'page-footer' | 'page-header'

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
  /** What concerns the page, not one article. */
  warnings: Warning[]
}
