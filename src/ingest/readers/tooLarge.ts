import { UnreadableSource } from './UnreadableSource'

/** A newspaper page's text is some 20 kB; a text file this big is no page. */
export const MAX_SOURCE_BYTES = 10 * 1024 * 1024

/** Markup of one page: each character may have its own place and its alternatives. */
export const MAX_MARKUP_BYTES = 32 * 1024 * 1024

/** A file of several pages is read piece by piece, so it may be larger than a page. */
export const MAX_FILE_BYTES = 512 * 1024 * 1024

/** The refusal of a text file of that many bytes, or null when a page may have as many. */
export const tooLarge = (bytes: number): UnreadableSource | null =>
  bytes > MAX_SOURCE_BYTES
    ? new UnreadableSource(
        'too-large',
        `The file has ${bytes} bytes, more than the ${MAX_SOURCE_BYTES} a page may have: split it into one file a page.`,
      )
    : null

export const tooMuchMarkup = (): UnreadableSource =>
  new UnreadableSource('too-large', `One page of the file has more than ${MAX_MARKUP_BYTES} bytes of markup, more than a page may have: export it without its pictures and alternatives.`)
