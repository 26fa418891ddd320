import { alignToSource, captionPart, findSuspects, type Part, partsOfArticle, type PlacedLine, type Suspect } from '../editorial/proofing'
import type { SourceLines } from '../editorial/sourceLines'
import type { Proofread } from '../workflow/collections'

const TITLE_LENGTH = 24

/** The parts of an article or a caption as the database holds it. */
export const partsOf = (collection: Proofread, id: string, content: Record<string, unknown>): Part[] =>
  collection === 'articles' ? partsOfArticle(content) : [captionPart(id, String(content.text ?? ''))]

/** The headline, else the beginning of the text: its first 24 characters, with … where it goes on. */
export const titleOf = (parts: readonly Part[]): string => {
  const headline = parts.find(({ role }) => role === 'headline')?.text
  if (headline) return headline
  const characters = [...(parts.find(({ text }) => text !== '')?.text ?? '')]
  return characters.length > TITLE_LENGTH ? `${characters.slice(0, TITLE_LENGTH).join('')}…` : characters.join('')
}

export const sourceLinesOf = (content: Record<string, unknown>): SourceLines => (content.sourceLines as SourceLines | null | undefined) ?? []

/** The suspects of a text that nobody has looked at yet. @param lines its own, in reading order. */
export const suspectsOf = (parts: readonly Part[], lines: readonly PlacedLine[], content: Record<string, unknown>): Suspect[] =>
  findSuspects(parts, { alignment: alignToSource(parts, lines), lines, settled: new Set((content.settledSuspects as string[] | null | undefined) ?? []) })
