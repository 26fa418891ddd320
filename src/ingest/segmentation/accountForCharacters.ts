import type { Segmentation, SegmentedArticle, SourceLine } from '../types'
import { collapseOverprint } from './overprint'

export interface CharacterAccount {
  /** Letters and digits of the lines that stand in no text of their unit. */
  lost: number
  /** Letters and digits of a unit's text that none of its lines has. */
  added: number
  /** Where: the line, and the characters of it that are lost or (under the unit's first line) added. */
  places: { line: number; text: string }[]
}

/**
 * Compares what is printed with what the units say, character by character and unit by unit. Spaces, punctuation and its
 * width, marks before a byline and overprint may change; letters, digits and Han may not.
 *
 * lines `流转 28 亩土` / `地` in a paragraph `流转28亩土地` → nothing lost; in a paragraph `流转8亩土地` → lost 1, `2`
 */
export function accountForCharacters(lines: readonly SourceLine[], segmentation: Segmentation): CharacterAccount {
  const printed = new Map(lines.map((line) => [line.n, line.text]))
  const account: CharacterAccount = { lost: 0, added: 0, places: [] }
  const seen = new Set<number>()
  const check = (part: Part): void => {
    for (const n of part.lines) seen.add(n)
    compare(part, printed, account)
  }
  for (const article of segmentation.articles) for (const part of partsOf(article)) check(part)
  for (const { caption, credit, lines: own } of segmentation.photos) check({ text: `${caption}${credit ?? ''}`, lines: own, elsewhere: '', isHeading: false })
  for (const { text, lines: own } of segmentation.furniture) check({ text, lines: own, elsewhere: '', isHeading: false })
  for (const { n, text } of lines) {
    const letters = seen.has(n) ? '' : lettersOf(text)
    if (letters === '') continue
    account.lost += [...letters].length
    account.places.push({ line: n, text: letters })
  }
  return account
}

interface Part {
  text: string
  lines: readonly number[]
  /** Other texts of the unit in which characters of this part may rightly stand. */
  elsewhere: string
  isHeading: boolean
  isByline?: boolean
}

function partsOf(article: SegmentedArticle): Part[] {
  const { kicker, headline, subheadline, byline, continuation, lines, paragraphs } = article
  const body = paragraphs.map(({ text }) => text).join('')
  const mark = continuation ?? ''
  return [
    { text: kicker ?? '', lines: lines.kicker, elsewhere: mark, isHeading: true },
    { text: headline ?? '', lines: lines.headline, elsewhere: mark, isHeading: true },
    { text: subheadline ?? '', lines: lines.subheadline, elsewhere: mark, isHeading: true },
    // an inline byline is read from the body
    { text: byline ?? '', lines: lines.byline, elsewhere: body + mark, isHeading: false, isByline: true },
    ...paragraphs.map(({ kind, text, lines: own }) => ({ text, lines: own, elsewhere: '', isHeading: kind === 'crosshead' })),
  ]
}

/** `ａ１` counts as `a1`; OCR's 口 before a byline is the mark □. */
function lettersOf(text: string): string {
  const marked = !text.includes('口') ? text : text.trim().replace(/(^|[\s。！？”])口(?=.{0,60}(?:报道|報道|记者|記者|通讯员|通訊員|摄|攝))/u, '$1')
  return marked.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '')
}

const countsOf = (text: string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1)
  return counts
}

const take = (counts: Map<string, number>, char: string): boolean => {
  const left = counts.get(char) ?? 0
  if (left > 0) counts.set(char, left - 1)
  return left > 0
}

/** `記者黃文雄／旗山報導`: a byline names who wrote, not where. */
const withoutPlace = (line: string, byline: string): string => {
  const place = /[/／\s]\s?(\p{Script=Han}{2,6}(?:报道|報道|報導))(?=[）)】〕\]]?$)/u.exec(line.trim())?.[1]
  return place === undefined || byline.includes(place) ? line : line.replace(place, '')
}

function compare({ elsewhere, isByline, isHeading, lines, text }: Part, printed: ReadonlyMap<number, string>, account: CharacterAccount): void {
  const printedAs = lines.map((n) => {
    const line = printed.get(n) ?? ''
    const raw = isByline ? withoutPlace(line, text) : line
    return lettersOf(isHeading ? collapseOverprint(raw) : raw)
  })
  const letters = lettersOf(text)
  // as it nearly always is: the same letters in the same order; overprint may stay as well
  if (printedAs.join('') === letters || (isHeading && letters === lettersOf(lines.map((n) => printed.get(n) ?? '').join('')))) return
  const said = countsOf(letters)
  const other = countsOf(lettersOf(elsewhere))
  for (const [at, n] of lines.entries()) {
    const missing = [...(printedAs[at] as string)].filter((char) => !take(said, char) && !take(other, char)).join('')
    if (missing === '') continue
    account.lost += [...missing].length
    account.places.push({ line: n, text: missing })
  }
  const more = [...said].map(([char, count]) => char.repeat(Math.max(0, count - (other.get(char) ?? 0)))).join('')
  if (more === '') return
  account.added += [...more].length
  account.places.push({ line: lines[0] ?? 0, text: more })
}
