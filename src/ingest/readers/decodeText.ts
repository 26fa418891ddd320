import { readsAsChinese } from './readsAsChinese'
import { unmarkedUtf16 } from './unmarkedUtf16'
import { UnreadableSource } from './UnreadableSource'

/** Encodings that GB18030 would swallow without an error, and how to tell a person about them. */
const OTHERS: [string, string][] = [
  ['big5', 'Big5'],
  ['shift_jis', 'Shift-JIS'],
  ['euc-kr', 'EUC-KR'],
]

/**
 * Decodes UTF-8 (with or without byte order mark) or GB18030. GB18030 accepts almost any bytes, so its reading must also
 * look like Chinese.
 *
 * @throws UnreadableSource `encoding`, with the place of the first byte that does not fit
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: 'utf-8' | 'gb18030' } {
  const utf8 = tryDecode('utf-8', bytes)
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' }

  const { badByte, badLine, validShare } = surveyUtf8(bytes)
  const place = `byte ${badByte}, line ${badLine}`
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  if (hasMark || validShare > 0.8) {
    throw new UnreadableSource('encoding', `The file is UTF-8 but broken at ${place}: export it again, or repair that line.`, `文件是 UTF-8，但在第 ${badLine} 行（第 ${badByte} 字节）损坏：请重新导出，或修好那一行。`)
  }
  const gb = tryDecode('gb18030', bytes)
  if (gb !== null && readsAsChinese(gb, bytes)) {
    const rival = tryDecode('big5', bytes)
    if (rival === null || !isMoreChinese(rival, gb)) return { text: gb, encoding: 'gb18030' }
  }
  const guess = unmarkedUtf16(bytes) ?? OTHERS.find(([label]) => looksLike(label, bytes))?.[1]
  throw new UnreadableSource(
    'encoding',
    `The file is neither UTF-8 (first wrong byte: ${place}) nor GB18030${guess ? ` and looks like ${guess}` : ''}: save it as UTF-8 and import it again.`,
    `文件既不是 UTF-8（首个错误：第 ${badLine} 行、第 ${badByte} 字节），也不是 GB18030${guess ? `，像是 ${guess}` : ''}：请存为 UTF-8 再导入。`,
  )
}

function tryDecode(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Everyday characters of traditional text, and the same in simplified. */
const TRADITIONAL = /[的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她里後]/gu
const SIMPLIFIED = /[的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后]/gu
const count = (text: string, form: RegExp): number => text.match(form)?.length ?? 0

/** Whether the Big5 reading has more everyday characters than the GB18030 one. */
const isMoreChinese = (big5: string, gb: string): boolean =>
  count(big5, TRADITIONAL) > Math.max(count(gb, SIMPLIFIED), count(gb, TRADITIONAL)) * 1.5 + 1

function looksLike(label: string, bytes: Uint8Array): boolean {
  const text = tryDecode(label, bytes)
  if (text === null) return false
  const all = [...text].filter((char) => char >= '\u0080').length
  if (all === 0) return false
  if (label === 'big5') return count(text, TRADITIONAL) / all > 0.08
  if (label === 'shift_jis') return count(text, /[\u3040-\u30ff]/gu) / all > 0.2 && count(text, /[\uff61-\uff9f]/gu) / all < 0.2
  return count(text, /[\uac00-\ud7af]/gu) / all > 0.5
}

/** Where the bytes stop being UTF-8, and what share of the bytes above ASCII stands in whole UTF-8 characters. */
function surveyUtf8(bytes: Uint8Array): { badByte: number; badLine: number; validShare: number } {
  let badByte = -1
  let badLine = 1
  let line = 1
  let valid = 0
  let high = 0
  let i = 0
  while (i < bytes.length) {
    const byte = bytes[i] as number
    if (byte < 0x80) {
      if (byte === 0x0a || (byte === 0x0d && bytes[i + 1] !== 0x0a)) line += 1
      i += 1
      continue
    }
    const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0
    const isWhole = length > 0 && byte < 0xf5 && tryDecode('utf-8', bytes.subarray(i, i + length)) !== null
    high += isWhole ? length : 1
    if (isWhole) valid += length
    else if (badByte < 0) [badByte, badLine] = [i, line]
    i += isWhole ? length : 1
  }
  return { badByte, badLine, validShare: high === 0 ? 1 : valid / high }
}
