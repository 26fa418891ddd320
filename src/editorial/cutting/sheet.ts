import type { FurnitureKind } from '../../ingest'
import type { Bilingual } from '../bilingual'
import { lineKey, type LineRef } from '../lineKey'
import type { LineRole } from '../sourceLines'

export type SheetRole = LineRole | 'furniture'

/** What stands on a line but not in the running text: the credit of a photo, the mark of a continuation (下转2版). */
export type Aside = { kind: 'continuation' | 'credit'; text: string }

/**
 * The corrected text of one line, or of a part of it: a line on which a paragraph ends and the next begins has two pieces.
 * `line` is null where a person typed what stands on no line; empty `text` where the text of a line was deleted.
 */
export type Piece = { line: LineRef | null; text: string; aside?: Aside }

/** One heading, paragraph, caption …; its text is the texts of its pieces one after the other. */
export type SheetPart = { role: SheetRole; pieces: Piece[] }

/**
 * An article has its kicker, headline, subheadline and byline first, each at most once, then its body; a caption and a
 * piece of furniture have one part. `id` is that of the stored article or caption, `furniture:0` … for furniture, and
 * `new:1` … for what is not stored yet.
 */
export type SheetUnit = {
  id: string
  kind: 'article' | 'caption' | 'furniture'
  parts: SheetPart[]
  /** A caption's article: the one its photo belongs to. */
  article?: string | null
  /** Of furniture. */
  furniture?: FurnitureKind
  /** Why it cannot be cut by whoever sees the sheet. */
  locked?: Bilingual
}

/** All that stands on a page: articles, then captions, then furniture, each in their order. */
export type Sheet = {
  units: SheetUnit[]
  /** How many units have been made on it, for their ids. */
  made: number
}

/** The text of a part. */
export const textOfPart = ({ pieces }: SheetPart): string => pieces.map(({ text }) => text).join('')

/** The lines of a unit, in the order they are read, each once. */
export const linesOfUnit = ({ parts }: SheetUnit): LineRef[] => {
  const lines = new Map<string, LineRef>()
  for (const { pieces } of parts) for (const { line } of pieces) if (line && !lines.has(lineKey(line))) lines.set(lineKey(line), line)
  return [...lines.values()]
}
