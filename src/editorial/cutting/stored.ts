import type { Furniture } from '../../ingest'
import type { Bilingual } from '../bilingual'
import type { SourceLines } from '../sourceLines'

/** The text of an article as it is stored, relations as ids: the fields of `contentOf`, whatever they are. */
export type StoredContent = Record<string, unknown>

export type StoredArticle = { id: string; content: StoredContent; locked?: Bilingual | null }

export type StoredPhoto = { id: string; article: string | null; credit: string | null; order: number | null }

export type StoredCaption = { id: string; content: StoredContent; photo: StoredPhoto; locked?: Bilingual | null }

/** Furniture as the page keeps it; `others` are lines of another page or file that were put there. */
export type StoredFurniture = Furniture & { isByHand?: true; others?: SourceLines }

/** All that stands on a page, with the text as it was saved last. */
export type StoredPage = {
  page: string
  /** SHA-256 of the file that the page is cut from now. */
  source: string
  /** In their order. */
  articles: readonly StoredArticle[]
  captions: readonly StoredCaption[]
  furniture: readonly StoredFurniture[]
  /** What is printed on the lines, by {@link lineKey}; of all files that texts of the page were cut from. */
  printed: ReadonlyMap<string, string>
}
