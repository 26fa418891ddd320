import { createHash } from 'node:crypto'
import type { SourcePage } from '../types'
import { decodeText } from './decodeText'
import { refuseBinary } from './refuseBinary'
import { refuseEmpty } from './refuseEmpty'
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
  refuseEmpty(bytes)
  const refusal = tooLarge(bytes.length)
  if (refusal) throw refusal
  refuseBinary(bytes)
  const { text, encoding } = decodeText(bytes)
  if (format === 'auto' && structuredFormatOf(text)) {
    throw new UnreadableSource('unsupported-format', 'The file is markup and not plain text: read it by its format, or name the format “text” to read the markup as it stands.', '文件是标记文件而非纯文本：请按它的格式读取。')
  }
  const lines = textLines(text)
  if (lines.every((line) => line.text.trim() === '')) {
    throw new UnreadableSource('blank', `The file has ${lines.length} lines and all are blank: the page's text is missing, export it again.`, `文件有 ${lines.length} 行，都是空白：没有版面的文字，请重新导出。`)
  }
  return { fileName, format: 'text', encoding, sha256: createHash('sha256').update(bytes).digest('hex'), bytes, lines, warnings: [] }
}
