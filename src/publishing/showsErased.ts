import type { PublicImage } from './articleSnapshot'
import { textHash } from './textHash'

/** Public documents as far as they name texts. */
type Parsed = { id?: unknown; photos?: { caption?: unknown; credit?: unknown; image?: PublicImage | null; photo?: unknown }[]; type?: unknown }

type Erased = {
  /** By their names in the log: `captions:1`. */
  documents: ReadonlySet<string>
  /** The photos of those that are captions. */
  photos: ReadonlySet<string>
  /** The hashes of the texts that were taken out. */
  texts: ReadonlySet<string>
}

const parse = (json: string): Parsed => {
  try {
    return (JSON.parse(json) ?? {}) as Parsed
  } catch {
    return {}
  }
}

/**
 * Whether a public document is one of an erased text, or an article's that shows a caption with its erased words: those are
 * known by their hash alone.
 * @returns the name of the text, or of its photo; null when it shows none.
 */
export const showsErased = (json: string, { documents, photos, texts }: Erased): string | null => {
  const { id, photos: shown = [], type } = parse(json)
  const name = `${type === 'caption' ? 'captions' : 'articles'}:${String(id)}`
  if (documents.has(name)) return name
  const found = (Array.isArray(shown) ? shown : []).find(({ caption, credit, image, photo }) =>
    photos.has(String(photo)) && texts.has(textHash('captions', { credit, image: image?.id ?? null, text: caption })))
  return found ? `photos:${String(found.photo)}` : null
}
