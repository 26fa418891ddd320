import { alignToSource } from './alignToSource'
import { captionIdOf } from './captionIdOf'
import { findSuspects } from './findSuspects'
import type { Part, PlacedLine, SourceAlignment, Suspect } from './types'

/** A document that is published by itself: its source lines in reading order, and the keys of the suspects that were left as they are. */
export type JudgedText = { lines: readonly PlacedLine[]; settled: Iterable<string> }

/**
 * The suspects that nobody has looked at yet, of an article or a caption, or of an article and its captions shown together.
 * Readers get each document by itself, so each is judged by itself, with its own lines and what was left in it:
 * body `他说：“好。`, caption `真好。”` → one suspect in each, wherever they are counted.
 * @param parts of one document or of several, as {@link partsOfArticle} and {@link captionPart} make them.
 * @param textOf the document that parts belong to: the article for null, else the caption of that id.
 * @param known the alignment of all the parts with all the lines, where there is one: it is used if they are one document.
 * @returns in the order of the parts; `part` is the index in the parts given.
 */
export const openSuspects = (parts: readonly Part[], textOf: (caption: string | null) => JudgedText, known?: SourceAlignment): Suspect[] => {
  const documents = new Map<string | null, number[]>()
  parts.forEach((part, index) => {
    const caption = captionIdOf(part)
    const own = documents.get(caption)
    if (own) own.push(index)
    else documents.set(caption, [index])
  })
  return [...documents]
    .flatMap(([caption, own]) => {
      const { lines, settled } = textOf(caption)
      const ownParts = own.map((index) => parts[index] as Part)
      const alignment = documents.size === 1 && known ? known : alignToSource(ownParts, lines)
      return findSuspects(ownParts, { alignment, lines, settled: new Set(settled) })
        .map((suspect): Suspect => ({ ...suspect, part: own[suspect.part] as number }))
    })
    .sort((a, b) => a.part - b.part)
}
