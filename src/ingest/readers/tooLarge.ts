import { UnreadableSource } from './UnreadableSource'

/** A newspaper page's text is some 20 kB; a file this big is no page. */
export const MAX_SOURCE_BYTES = 10 * 1024 * 1024

/** The refusal of a file of that many bytes, or null when a page may have as many. */
export const tooLarge = (bytes: number): UnreadableSource | null =>
  bytes > MAX_SOURCE_BYTES
    ? new UnreadableSource(
        'too-large',
        `The file has ${bytes} bytes, more than the ${MAX_SOURCE_BYTES} a page may have: split it into one file a page.`,
      )
    : null
