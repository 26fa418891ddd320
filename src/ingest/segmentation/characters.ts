/** Roman-style marks that open a byline or a credit in print; OCR reads □ as 口. */
export const BYLINE_MARKS = '■□▲△●○◆◇◎★☆▶►▪◼◻※'

export const isHan = (char: string | undefined): boolean => char !== undefined && /^\p{Script=Han}$/u.test(char)

export const isAsciiWord = (char: string | undefined): boolean => char !== undefined && /^[0-9A-Za-z]$/.test(char)

/** Latin letters of any kind and ASCII digits: what needs a space between words. */
export const isLatinWord = (char: string | undefined): boolean =>
  char !== undefined && /^[0-9\p{Script=Latin}]$/u.test(char)

/** Punctuation that is a full cell in Chinese print. */
export const isCjkPunctuation = (char: string | undefined): boolean =>
  char !== undefined && /^[\u3001-\u3003\u3008-\u3011\u3014-\u301f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65“”‘’—…·《》]$/.test(char)
