/** Characters set solid, with no space between words. */
const SOLID = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff65]/u

export interface Token {
  text: string
  /** A space stands before it in the file. */
  isSpaced: boolean
  /** … and is as wide as a character. */
  isWide?: boolean
}

/** `Ver-` + soft hyphen: what print shows as a hyphen at the end of a line is one. */
const showHyphen = (text: string): string => text.replace(/\u00ad$/u, '-')

/**
 * The text of a line from its words. Chinese words and characters stand solid unless print left a whole cell between
 * them.
 *
 * `New` `York` → `New York`; `春` `耕` → `春耕`; `改作风` (wide) `提精神` → `改作风 提精神`;
 * `2` `0` `日` → `20日`
 */
export function lineText(tokens: readonly Token[]): string {
  const isChinese = tokens.some((token) => /\p{Script=Han}/u.test(token.text))
  let text = ''
  let before = ''
  for (const token of tokens) {
    if (token.text === '') continue
    // single characters that a file parts: digits of one number, the halves of a dash
    const areSingle = isChinese && [...before].length === 1 && [...token.text].length === 1
    const isSolid = areSingle || (SOLID.test(lastChar(text)) && SOLID.test(firstChar(token.text)))
    before = token.text
    if (text !== '' && token.isSpaced && (!isSolid || token.isWide)) text += ' '
    text += token.text
  }
  return showHyphen(text.replace(/\s+/gu, ' ').trim())
}

/** A line that the file gives as one text. */
export const plainLine = (text: string): string => showHyphen(text.replace(/\s+/gu, ' ').trim())

const firstChar = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0x20)
const lastChar = (text: string): string => [...text.slice(-2)].at(-1) ?? ' '
