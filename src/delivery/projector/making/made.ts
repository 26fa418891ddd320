import { articleResource } from '../../../publishing/articleResource'
import { photoResource } from '../../../publishing/photoResource'
import type { PublicDocument } from '../../../publishing/PublicDocument'
import { sha256 } from '../../../publishing/sha256'
import { searchRow } from '../../search/searchRow'

/** The newest version of a text: its snapshot's JSON, and what the log says of it. */
export type ToMake = { firstAt: string; json: string; n: number; snapshot: string | null; version: number; versionAt: string }

/** What readers get of a text, ready to be written; `search` is null for what is not searched. */
export type Made = { answer: string; etag: string; search: ReturnType<typeof searchRow> | null }

/** What the thread that makes them answers: by the rows of the texts, or why it cannot. */
export type FromMaker = { failed: string } | { made: [number, Made][] }

export const made = (document: PublicDocument, { firstAt, snapshot, version, versionAt }: Omit<ToMake, 'json' | 'n'>): Made => {
  const facts = { version, snapshot: snapshot ?? '', firstAt, versionAt }
  const answer = JSON.stringify(document.type === 'article' ? articleResource(document, { ...facts, supersededBy: null }) : photoResource(document, facts))
  return { answer, etag: `"${sha256(answer).slice(0, 32)}"`, search: document.type === 'article' ? searchRow(document) : null }
}
