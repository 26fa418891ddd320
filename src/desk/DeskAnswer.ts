import type { ArticleContent } from '../editorial/proofing'
import type { SourceLines } from '../editorial/sourceLines'
import type { Stage } from '../editorial/stages'
import type { SourceLine } from '../ingest'
import type { Permissions } from '../workflow/permissions'

export type DeskPerson = { id: string; name: string }
export type DeskAuthors = { id?: string | null; name: string; role?: string | null }[]
export type DeskContent = ArticleContent & { authors?: DeskAuthors }

export type DeskArticle = {
  id: string
  revision: number
  stage: Stage
  /** The headline, else the beginning of the text. */
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
  /** What the import was not sure of (src/admin/DoubtNotice.tsx). */
  doubts: unknown
  /** The id of the article that this one is part of now. */
  joinedInto: string | null
}

export type DeskCaption = {
  id: string
  revision: number
  stage: Stage
  mine: boolean
  text: string
  settledSuspects: string[]
  sourceLines: SourceLines
  photo: { id: string; credit: string | null; imageURL: string | null }
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
