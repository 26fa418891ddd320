import type { SourceFile } from './SourceFile'

/** What is enough of a file to tell its format and its encoding. */
export const HEAD_BYTES = 65_536

/** The first bytes of a file: 64 kB, or all of it. */
export async function peek(file: SourceFile): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of file.read()) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= HEAD_BYTES) break
  }
  return new Uint8Array(Buffer.concat(chunks).subarray(0, HEAD_BYTES))
}
