import { numeral, NUMERALS } from './numeral'
import type { JumpPage, JumpPart, StandsOn } from './types'

const IN_NAME = new RegExp(`^\\s*第?\\s?(?<section>[A-Za-zＡ-Ｚａ-ｚ])?\\s?(?<number>[${NUMERALS}]{1,3})`, 'u')

/**
 * What is known of a page's place in its issue: by its number, and by a name that tells a section or the number.
 * @example standsOn('p1', 2, 'A02 要闻') // → { id: 'p1', number: 2, section: 'A' }
 */
export const standsOn = (id: string, number: number | null, name: string | null): StandsOn => {
  const found = IN_NAME.exec(name ?? '')?.groups
  const named = found?.number ? numeral(found.number) : null
  const section = found?.section?.normalize('NFKC').toUpperCase()
  // 七彩生活 begins with a numeral and is a name: only a letter, or nothing else being known, makes it a number.
  const isPageName = named !== null && (section !== undefined || /^\s*第?\s?\S{1,3}\s?版/u.test(name ?? ''))
  if (!isPageName) return { id, number }
  return { id, number: number ?? named, ...(section && (number === null || number === named) ? { section } : {}) }
}

/** Whether a mark can mean the page; null where one of both is not known. */
export const names = (mark: JumpPage | null, page: StandsOn): boolean | null => {
  if (mark === null || page.number === null) return null
  if (mark.section && page.section && mark.section !== page.section) return false
  return mark.number === page.number
}

/** Whether two articles stand on one page. */
export const sharesPage = (one: JumpPart, other: JumpPart): boolean =>
  one.pages.some(({ id }) => other.pages.some((page) => page.id === id))
