import type { BodyPart } from './lexicalBody'
import type { SourceLines } from './sourceLines'

/** The text of a draft, as it is cut or as it is stored. */
export interface DraftText {
  kicker: string | null
  headline: string | null
  subheadline: string | null
  byline: string | null
  dateline: string | null
  continuation: string | null
  authors: { name: string; role: string | null }[]
  parts: BodyPart[]
}

const linesIn = (sourceLines: SourceLines, textOf: ReadonlyMap<number, string>): unknown[] =>
  sourceLines.map(({ lines, role }) => [role, ...lines.map((n) => textOf.get(n) ?? '')])

/** The same for two drafts with the same text from the same lines, whatever the numbers of the lines are. */
export const articleFingerprint = (
  { authors, byline, continuation, dateline, headline, kicker, parts, subheadline }: DraftText,
  sourceLines: SourceLines,
  textOf: ReadonlyMap<number, string>,
): string =>
  JSON.stringify([
    [kicker, headline, subheadline, byline, dateline, continuation],
    authors.map(({ name, role }) => [name, role]),
    parts.filter(({ text }) => text !== '').map(({ kind, text }) => [kind, text]),
    linesIn(sourceLines, textOf),
  ])

/** The same for two captions with the same text and credit from the same lines. */
export const captionFingerprint = (text: string, credit: string | null, sourceLines: SourceLines, textOf: ReadonlyMap<number, string>): string =>
  JSON.stringify([text, credit, linesIn(sourceLines, textOf)])
