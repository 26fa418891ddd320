import { parseByline } from '../../../ingest/segmentation/parseByline'
import type { Bilingual } from '../../bilingual'
import type { Finding, Part } from '../types'
import type { RuleContext } from './RuleContext'

const WHY: Bilingual = { zh: '□ 多是没有认出的字；如是版面上的记号，请放过', en: '□ is most likely a character that was not read; leave it if the page has it as a mark' }

const OPENING = /^□(?!□)/u

/** `□本报记者 张三`, `□记者 薛良诚 报道`, `。□王七 报道` at a paragraph's end; not `□领导参加会议` */
const isByline = (text: string): boolean => /^□\s*(?:本报|本報|记者|記者|通讯员|通訊員|特约)/u.test(text) || parseByline(text) !== null

/** Whether a text is one with a list is asked for each of its paragraphs, and found once. */
const lists = new WeakMap<readonly Part[], boolean>()

/** One box that opens a paragraph may be an unread character; several in one text are its list. */
const isList = (parts: readonly Part[]): boolean => {
  const known = lists.get(parts)
  if (known !== undefined) return known
  const found = parts.flatMap(({ text }) => text.split('\n')).filter((line) => OPENING.test(line) && !isByline(line)).length > 1
  lists.set(parts, found)
  return found
}

/**
 * □ as a character that was not read; several in a row are one. It is a mark of the page where it stands before a byline, and
 * where more than one paragraph of the text opens with it.
 * `再上新台阶。□领导参加会议` → suspect; not `□本报记者 张三`, nor `□ 甲` and `□ 乙` as two paragraphs
 */
export const unreadBox = ({ part, parts }: RuleContext): Finding[] => {
  const own = parts[part]
  if (!own?.text.includes('□')) return []
  const isMarked = own.role === 'byline' || isList(parts)
  return [...own.text.matchAll(/□+/gu)].flatMap(({ 0: found, index: start }) => {
    const isOpening = start === 0 || own.text[start - 1] === '\n'
    const isMark = found === '□' && ((isOpening && isMarked) || (/^$|[\s。！？”…]$/u.test(own.text.slice(0, start)) && isByline(own.text.slice(start).split('\n')[0] ?? '')))
    return isMark ? [] : [{ end: start + found.length, proposal: null, rule: 'foreign-character', start, why: WHY }]
  })
}
