import type { SourceFile } from './SourceFile'
import { tooLarge } from './tooLarge'

/** A file's bytes, whole. @throws UnreadableSource `too-large` as soon as more came than a page may have. */
export async function collectBytes(file: SourceFile): Promise<Uint8Array> {
  const announced = tooLarge(file.size)
  if (announced) throw announced
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of file.read()) {
    length += chunk.length
    const refusal = tooLarge(length)
    if (refusal) throw refusal
    chunks.push(chunk)
  }
  if (chunks.length === 1) return chunks[0] as Uint8Array
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
