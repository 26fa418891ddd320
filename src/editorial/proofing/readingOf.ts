import { isBlankCode, isChineseCode } from './characters'
import type { Letters } from './letters'

type Texts = readonly { text: string }[]

const textAt = (texts: Texts, { text }: Letters, at: number): string => (texts[text[at] as number] as { text: string }).text

/** The code point of a letter as it stands in its text, its width not folded. */
export const charAt = (texts: Texts, letters: Letters, at: number): number => textAt(texts, letters, at).codePointAt(letters.offset[at] as number) as number

/** Whether a blank stands before a letter. */
export const hasBlankBefore = (texts: Texts, letters: Letters, at: number): boolean => {
  const start = letters.offset[at] as number
  return start > 0 && isBlankCode(textAt(texts, letters, at).charCodeAt(start - 1))
}

/** The source's reading of letters `from` to `to`, with its blanks between Latin words and numbers only. */
export const readingOf = (lines: Texts, source: Letters, from: number, to: number): string => {
  let reading = ''
  for (let at = from; at < to; at++) {
    const code = charAt(lines, source, at)
    const isWord = at > from && !isChineseCode(code) && !isChineseCode(charAt(lines, source, at - 1))
    if (isWord && (source.text[at] !== source.text[at - 1] || hasBlankBefore(lines, source, at))) reading += ' '
    reading += String.fromCodePoint(code)
  }
  return reading
}
