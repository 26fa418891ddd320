import { numeral, NUMERALS } from './numeral'
import type { Direction, JumpMark, JumpPage } from './types'

const FROM = '上\\s?接|[紧緊承续續]接|接自|[转轉]自|(?<![下上紧緊承续續间間直])接'
const TO = '下\\s?[转轉接]|[紧緊文][转轉]|[转轉](?:入|至)?'
const SEE = '[详詳]\\s?[见見]|全文[见見]|[报報][道導][见見]|[见見]|今[日天]'
/** 今日2版, 本报第三版, 同日A4版: said of the page, not part of its name. */
const OF_TODAY = '(?:今[日天]|本[报報期日]|同日)?'
/** `A02`, `第 二 版`, `头版`, `1 2版`; a letter and digits are a page without 版 as well. */
const PAGE = `第?\\s{0,2}(?:(?<front>[头頭])\\s?版|(?<section>[A-Za-zＡ-Ｚａ-ｚ])?\\s?第?(?<number>[${NUMERALS}](?:\\s?[${NUMERALS}]){0,3})\\s{0,2}(?<unit>[版面頁页])?)`

const MARK = new RegExp(`(?<verb>${FROM}|${TO}|${SEE})\\s{0,2}${OF_TODAY}\\s{0,2}(?:${PAGE})?`, 'gu')

const letter = (text: string): string => text.normalize('NFKC').toUpperCase()

const pageOf = ({ front, number, section, unit }: Record<string, string | undefined>): JumpPage | null => {
  if (front) return { number: 1 }
  // `转3`, `接二` are no pages; `转A3` is.
  if (number === undefined || (!unit && !section)) return null
  const value = numeral(number)
  if (value === null) return null
  return section ? { number: value, section: letter(section) } : { number: value }
}

const directionOf = (verb: string): { direction: Direction; isReference: boolean } => {
  if (new RegExp(`^(?:${SEE})$`, 'u').test(verb)) return { direction: 'to', isReference: true }
  return { direction: new RegExp(`^(?:${FROM})$`, 'u').test(verb) ? 'from' : 'to', isReference: false }
}

/** Without a page only the two words themselves are a mark: a text may say 转 or 见 of anything. */
const isClear = (verb: string): boolean => /^(?:上\s?接|下\s?[转轉])$/u.test(verb)

/**
 * All the marks in a text that says where an article goes on or comes from, in the order they stand.
 * @param text a short text, as `continuation` has it; a body would give marks where none are.
 * @example parseContinuations('（上接第一版） 下转A02版')
 *          // → [{ direction: 'from', page: { number: 1 }, text: '上接第一版', … }, { direction: 'to', page: { number: 2, section: 'A' }, … }]
 */
export const parseContinuations = (text: string): JumpMark[] =>
  [...text.slice(0, 200).matchAll(MARK)].flatMap((match) => {
    const groups = match.groups ?? {}
    const verb = groups.verb ?? ''
    const page = pageOf(groups)
    if (!page && !isClear(verb)) return []
    return [{ ...directionOf(verb), page, text: match[0].trim() }]
  })

/**
 * What a continuation as printed says, the first mark of it.
 * @example parseContinuation('◀ 上接 A01 版') // → { direction: 'from', page: { number: 1, section: 'A' }, … }
 * @example parseContinuation('下轉第二版') // → { direction: 'to', page: { number: 2 }, … }
 * @returns null when it is no such mark.
 */
export const parseContinuation = (text: string | null | undefined): JumpMark | null => parseContinuations(text ?? '')[0] ?? null
