import { canonicalJson } from './canonicalJson'
import { sha256 } from './sha256'
import { articleText, captionText } from './textParts'

type Content = Record<string, unknown>

const idOf = (relation: unknown): unknown =>
  relation !== null && typeof relation === 'object' && 'id' in relation ? relation.id : (relation ?? null)

/**
 * The SHA-256 of a text as a person saved it: its words, and for a caption the image that goes with them. Where it stands
 * and how the work on it goes is not in it, nor how the editor or a database writes it down, so it is the same on both
 * databases and for ever.
 * @param content the fields of an article or caption, of its row or of a version.
 */
export const textHash = (collection: 'articles' | 'captions', content: Content): string =>
  sha256(canonicalJson(
    collection === 'articles'
      ? { ...articleText(content), continuation: content.continuation || null }
      : { ...captionText(content), image: idOf(content.image) },
  ))
