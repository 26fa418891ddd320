const ENDING = /\.(?:alto|hocr|html?|mets|page|txt|xhtml|xml)$/iu

/** How names say a page's number, the plainest first; the number is the first group. */
const FORMS = [
  // 第4版 · 04版 · 要闻-12版
  /(?<!\d)0*(\d{1,3})\s*版/u,
  // A03 · lcrb_A03: the first section. B03 counts anew, so it says nothing.
  /(?<![\p{L}\d])A0*(\d{1,3})(?!\d)/u,
  // _p05 · page-5 · p.12
  /(?<!\p{L})p(?:age|g)?[\s._-]?0*(\d{1,3})(?!\d)/iu,
  // 20230619_02 · 2023-06-19-02 · 2023-06-19 (2)
  /(?<!\d)\d{4}-?\d{2}-?\d{2}[\s._(-]+0*(\d{1,3})(?!\d)/u,
  // 04 · 0004
  /^0*(\d{1,3})$/u,
  // lcrb_04 · alto-0004: a date's last two digits are caught above
  /(?<!\d)[\s._-]0*(\d{1,3})$/u,
]

/** `2023-06-19` and nothing after it: its 19 is a day. */
const ENDS_WITH_DATE = /\d{4}-\d{1,2}-\d{1,2}$/u

/**
 * The page number that a file's name seems to say; a guess, for a person to look at.
 * @example guessPageNumber('聊城日报/04版.txt') // → 4
 * @example guessPageNumber('20230619_02.txt') // → 2
 * @example guessPageNumber('000_c485fea3267a24d1.txt') // → null
 */
export const guessPageNumber = (path: string): number | null => {
  let stem = path.split('/').at(-1) ?? ''
  while (ENDING.test(stem)) stem = stem.replace(ENDING, '')
  for (const form of FORMS) {
    if (form === FORMS.at(-1) && ENDS_WITH_DATE.test(stem)) return null
    const found = Number(form.exec(stem)?.[1] ?? 0)
    if (found >= 1) return found
  }
  return null
}
