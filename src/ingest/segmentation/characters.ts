/** Roman-style marks that open a byline or a credit in print; OCR reads □ as 口. */
export const BYLINE_MARKS = '■□▲△●○◆◇◎★☆▶►▪◼◻※'

/** In the block of nearly all Han that print uses: it spares asking a pattern. */
const isCommonHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff

/** Of one character. */
export const isHan = (char: string | undefined): boolean => {
  if (char === undefined || char.length > 2) return false
  return (char.length === 1 && isCommonHan(char.charCodeAt(0))) || (char >= '\u2e80' && /^\p{Script=Han}$/u.test(char))
}

/** Of one character: a letter or digit of any script, Han too. */
export const isLetter = (char: string): boolean => isCommonHan(char.charCodeAt(0)) || /^[\p{L}\p{N}]$/u.test(char)

/** Of one character. */
export const isBlank = (char: string): boolean => !isCommonHan(char.charCodeAt(0)) && /^\s$/u.test(char)

export const isAsciiWord = (char: string | undefined): boolean => char !== undefined && /^[0-9A-Za-z]$/.test(char)

/** Latin letters of any kind and ASCII digits: what needs a space between words. */
export const isLatinWord = (char: string | undefined): boolean =>
  char !== undefined && /^[0-9\p{Script=Latin}]$/u.test(char)

/** Punctuation that is a full cell in Chinese print. */
export const isCjkPunctuation = (char: string | undefined): boolean =>
  char !== undefined && /^[\u3001-\u3003\u3008-\u3011\u3014-\u301f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65“”‘’—…·《》]$/.test(char)
