import { readsAsChinese } from './readsAsChinese'
import { UnreadableSource } from './UnreadableSource'

export interface Sniffed {
  /** As TextDecoder knows it. */
  label: string
  /** Bytes of the byte order mark. */
  markLength: number
}

const MARKS: [number[], string][] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
  // `<` and `?`, `!` or a letter in UTF-16 without a mark
  [[0x3c, 0x00], 'utf-16le'],
  [[0x00, 0x3c], 'utf-16be'],
]

/** `<?xml version="1.0" encoding="GBK"?>` · `<meta charset="gb2312">` · `<meta http-equiv="content-type" content="text/html; charset=utf-8">` */
const DECLARED = [/^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)["']/u, /<meta[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/iu]

/**
 * How markup is encoded: by its byte order mark, by what it declares, else UTF-8; where it declares nothing and is no
 * UTF-8, GB18030 if it reads as Chinese, else windows-1252.
 *
 * @param head the first bytes, some 64 kB
 * @throws UnreadableSource `encoding` when it declares an encoding that nobody knows
 */
export function sniffEncoding(head: Uint8Array): Sniffed {
  const isUtf32 = head[0] === 0xff && head[1] === 0xfe && head[2] === 0 && head[3] === 0
  const mark = MARKS.find(([bytes]) => bytes.every((byte, at) => head[at] === byte))
  if (isUtf32) throw new UnreadableSource('encoding', 'The file is in UTF-32, which is not read: save it as UTF-8 and import it again.', '文件是 UTF-32 编码，不能读取：请存为 UTF-8 再导入。')
  if (mark) return { label: mark[1], markLength: mark[0].includes(0x3c) ? 0 : mark[0].length }

  const ascii = new TextDecoder('windows-1252').decode(head.subarray(0, 4096))
  const declared = DECLARED.map((form) => form.exec(ascii)?.[1]).find(Boolean)
  if (!declared) return { label: undeclared(head), markLength: 0 }
  const label = labelOf(declared)
  if (label === null) {
    throw new UnreadableSource('encoding', `The file says it is encoded as “${declared}”, which is not known: save it as UTF-8 and say so in its first line.`, `文件自称编码为“${declared}”，没有这种编码：请存为 UTF-8，并在首行写明。`)
  }
  // The declaration was read as single bytes, so it is not in UTF-16 whatever it says.
  return { label: label.startsWith('utf-16') ? 'utf-8' : label, markLength: 0 }
}

function labelOf(declared: string): string | null {
  try {
    return new TextDecoder(declared).encoding
  } catch {
    return null
  }
}

function undeclared(head: Uint8Array): string {
  // A character may be cut off at the end of the head.
  for (let cut = 0; cut < 4; cut += 1) if (isUtf8(head.subarray(0, head.length - cut))) return 'utf-8'
  const gb = new TextDecoder('gb18030').decode(head)
  // Tags and bytes of two: what stands outside ASCII decides.
  return readsAsChinese(gb.slice(0, -1), head) ? 'gb18030' : 'windows-1252'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
