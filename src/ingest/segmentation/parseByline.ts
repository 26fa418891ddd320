import type { Author } from '../types'
import { BYLINE_MARKS } from './characters'
import { readNames } from './readNames'
import { isPlace } from './places'
import { remember } from './remember'
import { closeRoleWords, isRole } from './roleWords'

export interface Byline {
  /** Without the mark or bracket around it. */
  text: string
  authors: Author[]
  /** It carries a mark such as ■ or □. */
  marked: boolean
  /** It names a role, not only people. */
  hasRole: boolean
  /** It says who took the picture: 摄, 文/图. */
  isPhoto: boolean
  /** Where one name ends and the next begins is a guess. */
  isDoubtful?: boolean
  /** It names a group: `某院课题组`. */
  isGroup?: boolean
  /** Where it was reported from: `記者王大明台北報導` → 台北 */
  place?: string
}

const LONGEST = 80
const BRACKETS = /^(?:[（(]([^（）()]+)[）)]|【([^【】]+)】|〔([^〔〕]+)〕|\[([^[\]]+)\])$/u
/** `张三（摄影）`, `王小明（东昌府区）` */
const ASIDE = /[（([【]([^（）()[\]【】]{1,10})[）)\]】]/gu
/** OCR reads the mark □ as 口: `口孙伟 付研 报道` */
const READ_AS_MOUTH = /^口.*(?:报道|记者|通讯员|实习生|摄影?)/u
/** `（作者系某大学教授）`, `（作者单位：某学院）` tell of the author; they do not name him. */
const DESCRIPTION = /^(?:本文|第一)?作者(?:单位|單位|工作单位|[系係为為是]|介绍|簡介|简介|现|均)|^(?:第[一二三]|通讯|通信)作者/u
/** Who made up the page wrote none of its texts. */
const MAKERS = /责任|責任|责编|責編|美编|美編|校对|校對|版式|组版|组稿|值班|审校|编审|策划[：:]|视觉[：:]|^(?:编辑|編輯)/u

/**
 * Reads a text that is a byline from end to end, or returns null. Nothing but marks, role words, places of reporting and
 * names may stand in it.
 *
 * `■ 本报记者 夏旭光` → 夏旭光 (记者); `□孙伟 付研 报道` → 孙伟, 付研; `通 讯 员 李超张培龙` → 李超, 张培龙 (通讯员);
 * `【記者施柏翰／澄浦報導】` → 施柏翰 (記者)
 */
export const parseByline = (raw: string): Byline | null => (raw.length > LONGEST || isNoByline(raw) ? null : readByline(raw))

/** A full stop, a quotation mark, a digit: it stands in no name and no role word. */
const STRANGE = new RegExp(`[^\\p{Script=Han}\\s、，,；;：:|｜/／·•・‧（）()\\[\\]【】〔〕${BYLINE_MARKS}]`, 'u')
/** Offices and places of reporting are not read character by character: `市A区报道组`, `／Taipei報導` */
const MAY_BE_STRANGE = /[组組部室道導]/u

/** Tells most lines of text at a glance, before they are read for names. */
export const isNoByline = (text: string): boolean => STRANGE.test(text) && !MAY_BE_STRANGE.test(text)

const readByline = remember((raw: string): Byline | null => {
  let text = closeRoleWords(raw.trim())
  const marked = BYLINE_MARKS.includes(text[0] ?? ' ') || READ_AS_MOUTH.test(text)
  if (marked) text = text.slice(1).trim()
  const bracket = BRACKETS.exec(text)
  const inside = bracket?.slice(1).find((part) => part !== undefined)
  if (inside !== undefined) text = inside.trim()
  text = text.replace(ASIDE, (aside, word: string) => (isRole(word.replace(/[/／]/u, '')) ? ` ${word} ` : isPlace(word) ? ' ' : aside)).trim()
  text = text.replace(/[\s\u3000]*[发發]自\p{Script=Han}{2,6}$/u, '')
  const read = readNames(text, { marked, isBracketed: inside !== undefined })
  if (read === null || DESCRIPTION.test(text) || MAKERS.test(text)) return null
  const isPhoto = /摄|攝|文[/／·、]?[图片照]|图[/／]?文|[供制][图圖]|(?:^|[\s/／])图(?:$|[\s/／：:])/u.test(text)
  const { authors, hasRole, isDoubtful, isGroup, place } = read
  return {
    text: read.text, authors, marked, hasRole, isPhoto,
    ...(isDoubtful ? { isDoubtful } : {}), ...(isGroup ? { isGroup } : {}), ...(place === null ? {} : { place }),
  }
})

/** A line of its own that is a byline: it has a mark or a role word. */
export function isBylineLine(text: string): boolean {
  const byline = parseByline(text)
  if (byline === null) return false
  if (byline.hasRole) return byline.marked || byline.authors.length > 0 || /评论员|評論員|记者|記者|通讯员|通訊員/u.test(text)
  return byline.marked
}

/** The next line of a byline: names, or another role with names. */
export function continuesByline(text: string): boolean {
  const byline = parseByline(text)
  return byline !== null && !byline.marked
}
