import type { BodyPart } from '../editorial/lexicalBody'
import type { ApprovedPhoto, Place, PublicImage } from './articleSnapshot'
import type { SourceReading } from './sourceReading'

/** What the snapshot of an article says; `source` since format 2 (null: the article stands on no line). */
export type ArticleDocument = Place & {
  format: number
  type: 'article'
  id: string
  kicker: string | null
  headline: string | null
  subheadline: string | null
  byline: string | null
  authors: { name: string; role: string | null }[]
  dateline: string | null
  body: BodyPart[]
  photos: ApprovedPhoto[]
  source?: SourceReading[] | null
}

/** What the snapshot of a caption says; its place has one page. */
export type CaptionDocument = Place & {
  format: number
  type: 'caption'
  id: string
  photo: string
  text: string
  credit: string | null
  image: PublicImage | null
}

export type PublicDocument = ArticleDocument | CaptionDocument
