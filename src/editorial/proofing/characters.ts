/** Blanks that print may put anywhere: tab to carriage return, space, no-break and the typographic ones, U+3000. */
export const isBlankCode = (code: number): boolean =>
  code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f || code === 0x3000 || code === 0xfeff

/** `，` and `,`, `２` and `2` are the same character set in another width. */
export const foldWidth = (code: number): number => (code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code)

/** Han characters, the planes of the rare ones and 〇 included. */
export const isHanCode = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007 || (code >= 0xf900 && code <= 0xfaff) || (code >= 0x20000 && code <= 0x3ffff)

/** Punctuation that is a full cell in Chinese print; the quotes, dash, dots and · that it shares with other scripts count. */
export const isChinesePointCode = (code: number): boolean =>
  (code >= 0x3001 && code <= 0x3020 && code !== 0x3007) || (code >= 0xff01 && code <= 0xff0f) || (code >= 0xff1a && code <= 0xff20) ||
  code === 0x201c || code === 0x201d || code === 0x2018 || code === 0x2019 || code === 0x2014 || code === 0x2026 || code === 0xb7

/** Han or Chinese punctuation: what stands without blanks. */
export const isChineseCode = (code: number): boolean => isHanCode(code) || isChinesePointCode(code)
