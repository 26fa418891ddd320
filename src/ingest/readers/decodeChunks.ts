import type { Sniffed } from './sniffEncoding'
import { UnreadableSource } from './UnreadableSource'

export interface Decoded {
  bytes: Uint8Array
  text: string
}

export interface DecodeOptions extends Sniffed {
  /** Take U+FFFD for bytes that do not fit, and tell `onBroken` the line of the first. */
  isTolerant: boolean
  onBroken: (line: number) => void
  /** Bytes of the whole file, at most. */
  limit: number
}

/**
 * Decodes a file piece by piece. Bytes and text of one piece need not cover the same characters: one may be cut in two.
 *
 * @throws UnreadableSource `encoding` with the line of the first wrong byte, `binary` at a NUL, `too-large` over the limit
 */
export async function* decodeChunks(
  chunks: AsyncIterable<Uint8Array>,
  { label, markLength, isTolerant, onBroken, limit }: DecodeOptions,
): AsyncGenerator<Decoded> {
  const decoder = new TextDecoder(label, { fatal: !isTolerant, ignoreBOM: true })
  let line = 1
  let length = 0
  let skip = markLength
  let isBroken = false
  const decode = (bytes?: Uint8Array): string => {
    let text: string
    try {
      text = bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
    } catch {
      const at = line + countLines(beforeBroken(label, bytes))
      throw new UnreadableSource('encoding', `The file is taken for ${label.toUpperCase()} but broken at line ${at}: export it again, or name its true encoding in its first line.`, `文件按 ${label.toUpperCase()} 读取，但第 ${at} 行损坏：请重新导出，或在首行写明真正的编码。`)
    }
    if (isTolerant && !isBroken && text.includes('\ufffd')) {
      isBroken = true
      onBroken(line + countLines(text.slice(0, text.indexOf('\ufffd'))))
    }
    const nul = text.indexOf('\0')
    if (nul >= 0) {
      throw new UnreadableSource('binary', `The file has a NUL character in line ${line + countLines(text.slice(0, nul))}, so it is no markup or is damaged: export it again.`, `第 ${line + countLines(text.slice(0, nul))} 行有空字符（NUL），不是标记文件或已损坏：请重新导出。`)
    }
    line += countLines(text)
    return text
  }
  for await (const bytes of chunks) {
    length += bytes.length
    if (length > limit) throw new UnreadableSource('too-large', `The file has more than ${limit} bytes: split it into smaller files.`, `文件太大：超过 ${limit} 字节：请拆成较小的文件。`)
    const skipped = Math.min(skip, bytes.length)
    skip -= skipped
    yield { bytes, text: decode(bytes.subarray(skipped)) }
  }
  const rest = decode()
  if (rest !== '') yield { bytes: new Uint8Array(), text: rest }
}

const countLines = (text: string): number => {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1
  return lines
}

/** The text up to the first character that cannot be decoded. */
const beforeBroken = (label: string, bytes: Uint8Array = new Uint8Array()): string => {
  const text = new TextDecoder(label).decode(bytes)
  const at = text.indexOf('\ufffd')
  return at < 0 ? text : text.slice(0, at)
}
