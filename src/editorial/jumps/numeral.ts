const DIGITS = '〇一二三四五六七八九'
const OTHER_DIGITS: Record<string, string> = { 零: '〇', '○': '〇', 壹: '一', 贰: '二', 貳: '二', 叁: '三', 肆: '四', 伍: '五' }

/** Characters that stand in a page number, as in a regular expression's class; full-width digits included. */
export const NUMERALS = '0-9０-９〇零○一二三四五六七八九十百廿卅壹贰貳叁肆伍'

const toAscii = (text: string): string =>
  [...text].map((char) => (char >= '０' && char <= '９' ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : char)).join('')

const chinese = (text: string): number | null => {
  let total = 0
  let digit: number | null = null
  let isPlain = true
  let plain = ''
  for (const given of text.replaceAll('廿', '二十').replaceAll('卅', '三十')) {
    const char = OTHER_DIGITS[given] ?? given
    if (char === '十' || char === '百') {
      total += (digit ?? 1) * (char === '十' ? 10 : 100)
      digit = null
      isPlain = false
      continue
    }
    const value = DIGITS.indexOf(char)
    if (value < 0) return null
    plain += String(value)
    digit = value
  }
  // `一二版` is 12 as it is read off, not 2.
  return isPlain ? Number(plain) : total + (digit ?? 0)
}

/**
 * A page number as printed.
 * @example numeral('０２') // → 2
 * @example numeral('二十一') // → 21; numeral('十') // → 10; numeral('一〇') // → 10
 * @returns null when it is none, or below 1 or above 999.
 */
export const numeral = (text: string): number | null => {
  const bare = toAscii(text).replace(/\s/gu, '')
  if (bare === '') return null
  const value = /^\d+$/u.test(bare) ? Number(bare) : chinese(bare)
  return value !== null && value >= 1 && value <= 999 ? value : null
}
