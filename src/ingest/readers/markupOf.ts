import { refuseBinary } from './refuseBinary'
import { sniffEncoding } from './sniffEncoding'
import { type Markup, structuredFormatOf } from './structuredFormatOf'

/**
 * What markup a file is in, by its first bytes; null for plain text.
 * @throws UnreadableSource `binary` for pictures, PDF and the like
 */
export function markupOf(head: Uint8Array): Markup | null {
  let text: string
  try {
    const { label, markLength } = sniffEncoding(head)
    text = new TextDecoder(label).decode(head.subarray(markLength))
  } catch {
    // the encoding it declares is unknown; who reads it will say so
    text = new TextDecoder('windows-1252').decode(head)
  }
  const markup = structuredFormatOf(text)
  if (markup === null) refuseBinary(head)
  return markup
}
