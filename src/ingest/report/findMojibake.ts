import { everydayShare } from '../readers/readsAsChinese'
import type { SourceLine, Warning } from '../types'
import { warn } from '../warn'

type Sign = {
  zh: string
  en: string
  pattern: RegExp
  /** Occurrences from which the page is taken for broken, and their least share of its characters. */
  least: number
  share: number
}

const SIGNS: Sign[] = [
  // `聊城�报`: bytes were lost when the text was decoded.
  { zh: '丢失的字符“�”', en: 'lost characters “�”', pattern: /\ufffd/gu, least: 3, share: 0.0005 },
  // U+FFFD saved as UTF-8 and read as GBK; and what uninitialised memory reads as.
  { zh: '“锟斤拷”之类', en: '“锟斤拷” and the like', pattern: /锟斤拷|烫烫烫|屯屯屯/gu, least: 1, share: 0 },
  // `ä¸­å›½` for 中国: UTF-8 read as Latin-1 or Windows-1252, three letters and signs for one character.
  {
    zh: '“ä¸­å›½”之类', en: '“ä¸­å›½” and the like', least: 3, share: 0.005,
    pattern: /[ä-éï][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}/gu,
  },
  // `Ã©` for é, `Â°` for °.
  { zh: '“Ã©”之类', en: '“Ã©” and the like', pattern: /Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Â[\u0080-\u00bf]/gu, least: 3, share: 0.002 },
  { zh: '私用区字符', en: 'private-use characters', pattern: /\p{Co}/gu, least: 3, share: 0.01 },
  { zh: '没有定义的字符', en: 'characters that do not exist', pattern: /[\p{Cn}\u0080-\u009f]/gu, least: 3, share: 0.002 },
]

/** From so many Chinese characters on, a text without everyday ones is none: 浣犲ソ for 你好. */
const HAN_TO_JUDGE = 300
const LEAST_EVERYDAY = 0.05

/** `ÀÏÊÖÒÕ` for 老手艺: each byte of a Chinese character read as a letter or sign of Latin-1 or Windows-1252. */
const SINGLE_BYTES = /[\u00a1-\u00ff]/gu
/** A run without a plain letter or a space; in no language do so many accented letters follow one another. */
const BYTE_RUN = /[\u00a1-\u00ff]{6,}/gu
/** From so many on a page can be judged, and least shares: of all letters, and of them in runs. */
const BYTES_TO_JUDGE = 12
const LEAST_BYTES = 0.5
const LEAST_IN_RUNS = 0.5

const bytesAsLetters = (text: string, lines: readonly SourceLine[]): Warning[] => {
  const count = text.match(SINGLE_BYTES)?.length ?? 0
  if (count < BYTES_TO_JUDGE) return []
  const letters = text.match(/[\p{L}\u00a1-\u00bf\u00d7\u00f7]/gu)?.length ?? 0
  const inRuns = (text.match(BYTE_RUN) ?? []).join('').length
  if (count / letters < LEAST_BYTES || inRuns / count < LEAST_IN_RUNS) return []
  return [warn('mojibake', firstLineWith(lines, BYTE_RUN), { zh: `“ÀÏÊÖÒÕ”之类 ${count} 字`, en: `“ÀÏÊÖÒÕ” and the like: ${count} characters` })]
}

const firstLineWith = (lines: readonly SourceLine[], pattern: RegExp): number =>
  lines.find(({ text }) => text.search(pattern) >= 0)?.n ?? lines[0]?.n ?? 0

const falseReading = (text: string, lines: readonly SourceLine[]): Warning[] => {
  const han = text.replace(/\P{Script=Han}+/gu, '')
  if (han.length < HAN_TO_JUDGE || everydayShare(han) >= LEAST_EVERYDAY) return []
  return [warn('mojibake', lines[0]?.n ?? 0, { zh: '几乎没有常用字', en: 'hardly any everyday characters' })]
}

/**
 * Text that was decoded by the wrong encoding or lost bytes on the way. Few such characters are a warning
 * (`odd-characters`), many are a fault (`mojibake`).
 */
export const findMojibake = (lines: readonly SourceLine[]): Warning[] => {
  const text = lines.map((line) => line.text).join('\n')
  const length = Math.max(1, text.replace(/\s+/gu, '').length)
  const found = SIGNS.flatMap(({ en, least, pattern, share, zh }) => {
    const count = text.match(pattern)?.length ?? 0
    if (count === 0) return []
    const rule = count >= least && count / length >= share ? 'mojibake' : 'odd-characters'
    return [warn(rule, firstLineWith(lines, pattern), { zh: `${zh} ${count} 处`, en: `${en}: ${count}` })]
  })
  return [...found, ...bytesAsLetters(text, lines), ...falseReading(text, lines)]
}
