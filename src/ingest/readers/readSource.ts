import { createHash } from 'node:crypto'
import type { SourcePage } from '../types'
import { decodeText } from './decodeText'
import { refuseBinary } from './refuseBinary'
import { structuredFormatOf } from './structuredFormatOf'
import { textLines } from './textLines'
import { UnreadableSource } from './UnreadableSource'

/** A newspaper page's text is some 20 kB; a file this big is no page. */
export const MAX_SOURCE_BYTES = 10 * 1024 * 1024

export interface ReadOptions {
  fileName: string
  /** `text` takes markup as plain text; `auto` (the default) asks what the file is. */
  format?: 'auto' | 'text'
}

/**
 * Reads the bytes of one digitised page.
 *
 * @throws UnreadableSource when they are no readable page
 */
export function readSource(bytes: Uint8Array, { fileName, format = 'auto' }: ReadOptions): SourcePage {
  if (bytes.length === 0) throw new UnreadableSource('empty', 'The file is empty (0 bytes): export it again.')
  if (bytes.length > MAX_SOURCE_BYTES) {
    throw new UnreadableSource(
      'too-large',
      `The file has ${bytes.length} bytes, more than the ${MAX_SOURCE_BYTES} a page may have: split it into one file a page.`,
    )
  }
  refuseBinary(bytes)
  const { text, encoding } = decodeText(bytes)
  const structured = format === 'auto' ? structuredFormatOf(text) : null
  if (structured) {
    throw new UnreadableSource(
      'unsupported-format',
      `The file is ${structured}, which is not read yet: export the page as plain text, or name the format "text" to read the markup as it stands.`,
    )
  }
  const lines = textLines(text)
  if (lines.every((line) => line.text.trim() === '')) {
    throw new UnreadableSource('blank', `The file has ${lines.length} lines and all are blank: the page's text is missing, export it again.`)
  }
  return { fileName, format: 'text', encoding, sha256: createHash('sha256').update(bytes).digest('hex'), lines }
}
