import type { Dialect } from '../types'
import { isAsciiWord, isBlank, isCjkPunctuation, isHan, isLatinWord } from './characters'

/** What normalisation did at one place: `offset` counts code points of the printed lines after they were joined. */
export interface Change {
  rule: 'join' | 'space' | 'punctuation'
  offset: number
  before: string
  after: string
}

const FULL_WIDTH: Record<string, string> = { ',': '，', '(': '（', ')': '）', ':': '：', ';': '；', '?': '？', '!': '！' }

/**
 * Joins printed lines into one text and records every character it changed; nothing else changes.
 *
 * `['流转 28 亩土', '地']` → `流转28亩土地`; OCR `为对标找差距, 检阅(一)` → `为对标找差距，检阅（一）`; `['New', 'York']` → `New York`
 */
export function normaliseText(lines: readonly string[], dialect: Dialect): { text: string; changes: Change[] } {
  const changes: Change[] = []
  const joined = joinLines(lines, changes)
  const points = dialect === 'ocr' ? widenPunctuation(joined, changes) : joined
  return { text: dropSpaces(points, changes), changes }
}

/** Latin words keep a space over the seam. */
function joinLines(lines: readonly string[], changes: Change[]): string[] {
  const chars: string[] = []
  for (const line of lines) {
    const next = [...line.trim()]
    if (chars.length > 0 && next.length > 0) {
      const needsSpace = isLatinWord(chars[chars.length - 1]) && isLatinWord(next[0]) && !isDigitSeam(chars, next)
      changes.push({ rule: 'join', offset: chars.length, before: '\n', after: needsSpace ? ' ' : '' })
      if (needsSpace) chars.push(' ')
    }
    for (const char of next) chars.push(char)
  }
  return chars
}

/** A number set over two lines stays one number: `12` + `00家` → `1200家` */
const isDigitSeam = (chars: readonly string[], next: readonly string[]): boolean =>
  /^\d$/.test(chars[chars.length - 1] ?? '') && /^\d$/.test(next[0] ?? '')

function widenPunctuation(chars: string[], changes: Change[]): string[] {
  if (!chars.some((char) => FULL_WIDTH[char] !== undefined)) return chars
  const beside = neighbours(chars)
  const out = [...chars]
  const isChinese = (char: string | undefined): boolean => isHan(char) || isCjkPunctuation(char)
  const opened: number[] = []
  const widen = (at: number): void => {
    const before = chars[at] as string
    const after = FULL_WIDTH[before] as string
    out[at] = after
    changes.push({ rule: 'punctuation', offset: at, before, after })
  }
  chars.forEach((char, at) => {
    if (FULL_WIDTH[char] === undefined) return
    const before = beside.before[at]
    const after = beside.after[at]
    const isHere = isChinese(before) || isChinese(after)
    if (char === '(') {
      opened.push(at)
      return
    }
    if (char === ')') {
      const open = opened.pop()
      const isPair = open !== undefined && (isChinese(beside.before[open]) || isChinese(beside.after[open]))
      if (open !== undefined && (isHere || isPair)) widen(open)
      if (isHere || isPair) widen(at)
      return
    }
    if (isHere && !(isAsciiWord(before) && isAsciiWord(after))) widen(at)
  })
  for (const at of opened) if (isChinese(beside.before[at]) || isChinese(beside.after[at])) widen(at)
  return out
}

/** The nearest character that is not a space on either side of each. */
function neighbours(chars: readonly string[]): { before: (string | undefined)[]; after: (string | undefined)[] } {
  const before: (string | undefined)[] = new Array(chars.length)
  const after: (string | undefined)[] = new Array(chars.length)
  let last: string | undefined
  chars.forEach((char, at) => {
    before[at] = last
    if (!isBlank(char)) last = char
  })
  last = undefined
  for (let at = chars.length - 1; at >= 0; at -= 1) {
    after[at] = last
    if (!isBlank(chars[at] as string)) last = chars[at]
  }
  return { before, after }
}

/** Spaces that justification put in: beside digits, Latin and punctuation in Chinese text. Between words they stay, as one. */
function dropSpaces(chars: readonly string[], changes: Change[]): string {
  if (!chars.some(isBlank)) return chars.join('')
  const out: string[] = []
  let at = 0
  while (at < chars.length) {
    const char = chars[at] as string
    if (!isBlank(char)) {
      out.push(char)
      at += 1
      continue
    }
    let end = at
    while (end < chars.length && isBlank(chars[end] as string)) end += 1
    const kept = keepsSpace(out[out.length - 1], chars[end]) ? ' ' : ''
    const printed = chars.slice(at, end).join('')
    if (printed !== kept) changes.push({ rule: 'space', offset: at, before: printed, after: kept })
    out.push(kept)
    at = end
  }
  return out.join('')
}

function keepsSpace(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false
  if (isCjkPunctuation(before) || isCjkPunctuation(after)) return /[”’》]/u.test(before) && isHan(after) ? true : isHan(before) && /[“‘《]/u.test(after)
  const isMixed = (isHan(before) && isAsciiWord(after)) || (isAsciiWord(before) && isHan(after))
  return !isMixed
}
