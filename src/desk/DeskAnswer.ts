import type { ArticleContent } from '../editorial/proofing'
import type { SourceLines } from '../editorial/sourceLines'
import type { Stage } from '../editorial/stages'
import type { SourceLine, Warning } from '../ingest'
import type { Permissions } from '../workflow/permissions'

export type DeskPerson = { id: string; name: string }
export type DeskAuthors = { id?: string | null; name: string; role?: string | null }[]
export type DeskContent = ArticleContent & { authors?: DeskAuthors }

/** `line`: the number of a line of `page`, of the article's own page where it stands on one alone. Its words: src/admin/report/findingWords.ts. */
export type DeskDoubt = Warning & { page?: string }

export type DeskArticle = {
  id: string
  revision: number
  stage: Stage
  /** The headline, else the beginning of the text (src/editorial/proofing/titleOf.ts). */
  title: string
  assignee: DeskPerson | null
  /** Who asks has claimed it. */
  mine: boolean
  hasProblem: boolean
  problemNote: string | null
  returnReason: string | null
  issue: { id: string; title: string } | null
  /** The publication's id. */
  publication: string | null
  /** As it was saved last. */
  content: DeskContent
  settledSuspects: string[]
  sourceLines: SourceLines
  /** What the import was not sure of; none of what was made by hand. */
  doubts: DeskDoubt[]
  /** 0 to 1: how sure the cut is of this article as a whole; null for what was made by hand. */
  confidence: number | null
  /** The id of the article that this one is part of now. */
  joinedInto: string | null
}

/** `imageURL`: up to 1,200 pixels wide, `thumbnailURL` up to 320; both null without an image. Width and height in pixels, of the image as it was sent. */
export type DeskPhoto = {
  id: string
  alt: string | null
  credit: string | null
  height: number | null
  imageURL: string | null
  thumbnailURL: string | null
  width: number | null
}

export type DeskCaption = {
  id: string
  revision: number
  stage: Stage
  mine: boolean
  text: string
  settledSuspects: string[]
  sourceLines: SourceLines
  photo: DeskPhoto
  permissions: Permissions
}

/** `sources`: the files that the texts were cut from, by SHA-256; boxes are in the units of the file. Width and height in pixels. */
export type DeskPage = {
  id: string
  title: string
  facsimile: { url: string; width: number; height: number } | null
  sources: { sha256: string; lines: SourceLine[] }[]
}

/** All that the desk shows of one article. */
export type DeskAnswer = {
  article: DeskArticle
  captions: DeskCaption[]
  pages: DeskPage[]
  permissions: Permissions
  /** What readers get now, or got until it was withdrawn; null before the first approval. */
  approved: DeskContent | null
}
