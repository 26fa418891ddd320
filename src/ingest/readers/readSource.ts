import { createHash } from 'node:crypto'
import type { SourcePage } from '../types'
import { decodeText } from './decodeText'
import { refuseBinary } from './refuseBinary'
import { structuredFormatOf } from './structuredFormatOf'
import { textLines } from './textLines'
import { tooLarge } from './tooLarge'
import { UnreadableSource } from './UnreadableSource'

export interface ReadOptions {
  fileName: string
  /** `text` takes markup as plain text; `auto` (the default) refuses it. */
  format?: 'auto' | 'text'
}

/**
 * Reads the bytes of one page in plain text.
 *
 * @throws UnreadableSource when they are no readable page
 */
export function readSource(bytes: Uint8Array, { fileName, format = 'auto' }: ReadOptions): SourcePage {
  if (bytes.length === 0) throw new UnreadableSource('empty', 'The file is empty (0 bytes): export it again.')
  const refusal = tooLarge(bytes.length)
  if (refusal) throw refusal
  refuseBinary(bytes)
  const { text, encoding } = decodeText(bytes)
  if (format === 'auto' && structuredFormatOf(text)) {
    throw new UnreadableSource('unsupported-format', 'The file is markup and not plain text: read it by its format, or name the format “text” to read the markup as it stands.')
  }
  const lines = textLines(text)
  if (lines.every((line) => line.text.trim() === '')) {
    throw new UnreadableSource('blank', `The file has ${lines.length} lines and all are blank: the page's text is missing, export it again.`)
  }
  return { fileName, format: 'text', encoding, sha256: createHash('sha256').update(bytes).digest('hex'), bytes, lines, warnings: [] }
}
