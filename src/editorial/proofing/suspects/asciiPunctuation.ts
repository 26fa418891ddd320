import { isBlankCode, isChinesePointCode, isHanCode } from '../characters'
import type { Finding } from '../types'
import type { RuleContext } from './RuleContext'

const WIDE: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）', '[': '［', ']': '］', '<': '〈', '>': '〉', '~': '～' }
const WHY = { zh: '汉字旁的半角标点，应为全角', en: 'half-width punctuation beside Chinese characters: it should be full-width' }

const isChinese = (code: number | undefined): boolean => code !== undefined && (isHanCode(code) || isChinesePointCode(code))
const isWord = (code: number | undefined): boolean => code !== undefined && code < 0x80 && /[0-9A-Za-z]/.test(String.fromCharCode(code))

/** Code of the nearest character that is no blank, going by `step`. */
const beside = (text: string, from: number, step: 1 | -1): number | undefined => {
  for (let at = from; at >= 0 && at < text.length; at += step) if (!isBlankCode(text.charCodeAt(at))) return text.charCodeAt(at)
  return undefined
}

/** `"甲"` → `“甲”`: the first of two opens. An odd one is left alone. */
const quotes = (text: string): Map<number, string> => {
  const wide = new Map<number, string>()
  for (const [mark, open, close] of [['"', '“', '”'], ["'", '‘', '’']] as const) {
    const places = [...text.matchAll(new RegExp(mark, 'gu'))].map(({ index }) => index).filter((at) => isChinese(beside(text, at - 1, -1)) || isChinese(beside(text, at + 1, 1)))
    places.forEach((at, index) => wide.set(at, index % 2 === 0 ? open : close))
  }
  return wide
}

/**
 * ASCII punctuation that stands beside Chinese characters, with the full-width mark: not inside numbers, times, URLs and
 * Latin text, where it has a Latin letter or digit on both sides.
 * `今年,全县` → `今年，全县`; `张三(左)` → `张三（左）`; `工作.` → `工作。`; `……` for `...`; not `3.5`, `12:30`, `www.a.cn`, `1.加强`
 */
export const asciiPunctuation = ({ part, parts }: RuleContext): Finding[] => {
  const text = parts[part]?.text ?? ''
  const found: Finding[] = []
  const add = (start: number, end: number, proposal: string): void => void found.push({ rule: 'ascii-punctuation', start, end, proposal, why: WHY })
  const wideQuotes = /["']/.test(text) ? quotes(text) : null
  const opened: { at: number; isHere: boolean }[] = []
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string
    if (char > '~' || char < '!' || /[0-9A-Za-z]/.test(char)) continue
    const before = beside(text, at - 1, -1)
    const after = beside(text, at + 1, 1)
    const isHere = isChinese(before) || isChinese(after)
    if (char === '.') {
      let end = at + 1
      while (text[end] === '.') end++
      if (end - at >= 3 && isHere) add(at, end, '……')
      else if (end - at === 1 && before !== undefined && isHanCode(before) && !isWord(text.charCodeAt(end))) add(at, end, '。')
      at = end - 1
    } else if (char === '-' && text[at + 1] === '-') {
      let end = at + 2
      while (text[end] === '-') end++
      if (isHere) add(at, end, '——')
      at = end - 1
    } else if (char === '(') opened.push({ at, isHere })
    else if (char === ')') {
      // Both of a pair, or none: `（GDP)` and `(GDP）` are not to come of it.
      const open = opened.pop()
      if (open && (open.isHere || isHere)) add(open.at, open.at + 1, '（')
      if (isHere || open?.isHere) add(at, at + 1, '）')
    } else if (wideQuotes?.has(at)) add(at, at + 1, wideQuotes.get(at) as string)
    // `[上接第一版】` → `【`: as its other half
    else if (char === '[' && isHere && /^[^[\]【】]*】/u.test(text.slice(at + 1))) add(at, at + 1, '【')
    else if (WIDE[char] !== undefined && isHere && !(isWord(before) && isWord(after))) add(at, at + 1, WIDE[char])
  }
  for (const { at, isHere } of opened) if (isHere) add(at, at + 1, '（')
  return found
}
