import { isHan } from '../characters'
import { normaliseText } from '../normaliseText'

/** What a text is joined of: lines, and what the file says of a word that is broken at the end of one. */
export interface Joinable {
  text: string
  hyphenated?: string
}

const HYPHEN = /(\p{L}+)[-¬⸗=\u00ad‐]$/u
const SOLID = /[\p{Script=Han}\u3000-\u303f\uff00-\uff65]/u

/**
 * Joins lines into a text. Chinese stands solid and gets its own punctuation; other scripts get a space, and words
 * broken at the end of a line are made whole.
 *
 * `Ver-` + `waltung der` → `Verwaltung der`; `Jndo-` + `China` → `Jndo-China`; `春耕` + `正忙` → `春耕正忙`
 */
export function joinText(lines: readonly Joinable[]): string {
  const printed = lines.map(({ text }) => text.trim()).filter((text) => text !== '')
  if (isChinese(printed.join(''))) return normaliseText(printed, 'ocr').text
  let text = ''
  let hyphenated: string | undefined
  for (const line of lines) {
    const next = line.text.trim().replace(/\s+/gu, ' ')
    if (next === '') continue
    text = text === '' ? next : seam(text, next, hyphenated)
    hyphenated = line.hyphenated
  }
  return text.replace(/\u00ad/gu, '')
}

function seam(before: string, after: string, hyphenated: string | undefined): string {
  const broken = HYPHEN.exec(before.slice(-64))
  if (broken?.[1] && (hyphenated !== undefined || /^\p{Ll}/u.test(after))) {
    const isPrinted = hyphenated?.startsWith(`${broken[1]}-`)
    return isPrinted ? before + after : before.slice(0, -1) + after
  }
  if (broken?.[1] && /^\p{Lu}/u.test(after)) return before + after
  const isSolid = SOLID.test(before.slice(-1)) || SOLID.test(after[0] ?? '')
  return isSolid ? before + after : `${before} ${after}`
}

/** A third of its letters are Han. */
export function isChinese(text: string): boolean {
  let han = 0
  let letters = 0
  for (const char of text.slice(0, 2000)) {
    if (isHan(char)) han += 1
    else if (/\p{L}/u.test(char)) letters += 1
  }
  return han > 0 && han * 2 >= letters
}
