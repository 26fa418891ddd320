import { unmarkedUtf16 } from './unmarkedUtf16'
import { UnreadableSource } from './UnreadableSource'

const MAGIC: [en: string, zh: string, magic: readonly number[]][] = [
  ['a PNG image', 'PNG 图片', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', 'JPEG 图片', [0xff, 0xd8, 0xff]],
  ['a GIF image', 'GIF 图片', [0x47, 0x49, 0x46, 0x38]],
  ['a TIFF image', 'TIFF 图片', [0x49, 0x49, 0x2a, 0x00]],
  ['a TIFF image', 'TIFF 图片', [0x4d, 0x4d, 0x00, 0x2a]],
  ['a JPEG 2000 image', 'JPEG 2000 图片', [0x00, 0x00, 0x00, 0x0c, 0x6a, 0x50]],
  ['a WebP image or other RIFF file', 'WebP 图片或其他 RIFF 文件', [0x52, 0x49, 0x46, 0x46]],
  ['a DjVu document', 'DjVu 文档', [0x41, 0x54, 0x26, 0x54, 0x46, 0x4f, 0x52, 0x4d]],
  ['a PDF document', 'PDF 文档', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or Office document', 'ZIP 压缩包或 Office 文档', [0x50, 0x4b, 0x03, 0x04]],
  ['a gzip archive', 'gzip 压缩包', [0x1f, 0x8b]],
  ['a RAR archive', 'RAR 压缩包', [0x52, 0x61, 0x72, 0x21]],
  ['a 7z archive', '7z 压缩包', [0x37, 0x7a, 0xbc, 0xaf]],
  ['an old Office document', '旧版 Office 文档', [0xd0, 0xcf, 0x11, 0xe0]],
]

/** Throws for bytes that are no text at all: known file kinds by their first bytes, NUL bytes, many control bytes. */
export function refuseBinary(bytes: Uint8Array): void {
  for (const [kind, zh, magic] of MAGIC) {
    if (magic.every((byte, index) => bytes[index] === byte)) {
      throw new UnreadableSource('binary', `The file is ${kind}, not text: extract or recognise its text first, and import that.`, `文件是${zh}，不是文本文件：请先提取或识别文字再导入。`)
    }
  }
  const wide = utf16Kind(bytes)
  if (wide) {
    throw new UnreadableSource('encoding', `The file is in ${wide}, which is not read: save it as UTF-8 and import it again.`, `文件是 ${wide} 编码，不能读取：请存为 UTF-8 再导入。`)
  }
  const nul = bytes.indexOf(0)
  if (nul >= 0) {
    throw new UnreadableSource('binary', `The file has a NUL byte at byte ${nul}, so it is not text: import the page's text instead.`, `第 ${nul} 字节是空字符（NUL），不是文本文件：请导入版面的文字。`)
  }
  let controls = 0
  for (const byte of bytes) if (byte < 0x20 && byte !== 0x1b && byte !== 0x1a && (byte < 0x09 || byte > 0x0d)) controls += 1
  if (controls > 8 && controls > bytes.length / 50) {
    throw new UnreadableSource('binary', `The file has ${controls} control bytes, so it is not text: import the page's text instead.`, `文件有 ${controls} 个控制字节，不是文本文件：请导入版面的文字。`)
  }
}

/** UTF-16 and UTF-32 by their byte order mark; UTF-16 without one by what it says. */
function utf16Kind(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe && c === 0 && d === 0 && bytes.length > 4) return 'UTF-32'
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'UTF-32'
  if (a === 0xff && b === 0xfe) return 'UTF-16 (little-endian)'
  if (a === 0xfe && b === 0xff) return 'UTF-16 (big-endian)'
  if (!bytes.includes(0)) return null
  return unmarkedUtf16(bytes)
}
