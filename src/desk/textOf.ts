import { captionPart, openSuspects, type Part, partsOfArticle, type PlacedLine, type Suspect } from '../editorial/proofing'
import type { SourceLines } from '../editorial/sourceLines'
import type { Proofread } from '../workflow/collections'

/** The parts of an article or a caption as the database holds it. */
export const partsOf = (collection: Proofread, id: string, content: Record<string, unknown>): Part[] =>
  collection === 'articles' ? partsOfArticle(content) : [captionPart(id, String(content.text ?? ''))]

/** Which source lines a stored text was cut from; [] for what was made by hand. */
export const sourceLinesOf = (content: Record<string, unknown>): SourceLines => (content.sourceLines as SourceLines | null | undefined) ?? []

/** The keys of the suspects that were left as they are. */
export const settledOf = (content: Record<string, unknown>): string[] => (content.settledSuspects as string[] | null | undefined) ?? []

/** The suspects of a stored article or caption that nobody has looked at yet. @param lines its own, in reading order. */
export const suspectsOf = (parts: readonly Part[], lines: readonly PlacedLine[], content: Record<string, unknown>): Suspect[] =>
  openSuspects(parts, () => ({ lines, settled: settledOf(content) }))
