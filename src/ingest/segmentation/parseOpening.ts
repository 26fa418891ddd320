import type { Author } from '../types'
import { closeRoleWords } from './roleWords'
import { namedDateline } from './namedDateline'
import { parseByline } from './parseByline'

export interface Opening {
  /** 电头, without spaces. */
  dateline: string | null
  /** The inline byline without its brackets. */
  byline: string | null
  authors: Author[]
  isPhoto: boolean
}

const AGENCY = '(?:本[ \\u3000]{0,2}[报報]|本刊|本网|本網|新华社|新華社|新华网|新華網|中新社|中新网|中新網|中通社|人民日报|[\\p{Script=Han}]{2,4}[社网網])'
const DATELINE = new RegExp(
  `^(?:[【〔[])?((?:据|據)?${AGENCY}[^，。,（(：；“”、记記通【】]{0,24}?(?:综合|綜合)?(?:[ \\u3000]{0,2}[讯訊]|专电|專電|電|电))(?:[】〕\\]])?(?=[\\s\\u3000（(：:，,“"—]|记者|記者|通讯员|\\d|今|昨|日前|近日|\\p{Script=Han}|$)`,
  'u',
)
// 【本報記者 鄒靜宜 澄浦報導】 【記者施柏翰／澄浦報導】 〔記者王一／台北報導〕
const BRACKETED = /^[【〔［[（(]([^【】〔〕［］[\]（）()]{2,80})[】〕］\]）)]/u
/** 【大公報訊】, 〔明報專訊〕, （中央社台北12日電） */
const IN_ONE_BRACKET = /^[【〔［[（(]((?:据|據)?\p{Script=Han}{1,5}[社報报網网刊][^，。,：；“”的了是【】〔〕（）()]{0,20}?[訊讯電电])[】〕］\]）)]/u
/** 中青周刊讯（记者 米露）: any office, when a bracket with its reporter follows */
const OFFICE = /^(\p{Script=Han}{2,10}(?:\d{1,2}月)?(?:\d{1,2}日)?[讯訊电電])[\s\u3000]{0,3}([（(][^（）()]{2,60}[）)])/u
/** 记者张三 李四报道：… */
const SPOKEN = /^((?:本报|本報)?(?:记者|記者|通讯员|通訊員)[ \u3000]?[\p{Script=Han} \u3000、]{2,30}?)(?:报道|報道|報導)[：:]/u
/** What none of these forms can do without. */
const OPENS_SO = /^[【〔［[（(]|[讯訊电電]|报道|報道|報導/u

/**
 * Reads how a report opens: dateline and inline byline.
 *
 * `本报青岛讯（文/图 记者 崔崴）“匠”星…` → 本报青岛讯, `文/图 记者 崔崴`
 * `新华社北京6月1日电 （记者张三）` → 新华社北京6月1日电, `记者张三`
 * Returns null for a paragraph that opens like any other. `firstLine`: how many characters of `raw` stand on its first line.
 */
export function parseOpening(raw: string, firstLine = raw.length): Opening | null {
  const head = raw.slice(0, 120)
  if (!OPENS_SO.test(head)) return null
  const named = namedDateline(head)
  if (named) return { ...named, isPhoto: false }
  const dateline = IN_ONE_BRACKET.exec(head) ?? DATELINE.exec(head)
  const alone = dateline ? null : SPOKEN.exec(head)?.[1]
  const speaker = alone ? parseByline(closeRoleWords(alone)) : null
  if (speaker) return { dateline: null, byline: speaker.text, authors: speaker.authors, isPhoto: false }
  const office = dateline ? null : OFFICE.exec(head)
  const isOnLine = (office?.[1]?.length ?? 0) <= firstLine
  const sender = office?.[2] ? parseByline(closeRoleWords(office[2])) : null
  if (office?.[1] && isOnLine && sender?.hasRole) return { dateline: office[1].replace(/\s+/gu, ''), byline: sender.text, authors: sender.authors, isPhoto: sender.isPhoto }
  if (!dateline && !BRACKETED.test(head)) return null
  // 本报通讯员… and a sentence about 电… are no datelines
  const printed = dateline?.[1]?.replace(/\s+/gu, '') ?? null
  if (printed !== null && !IN_ONE_BRACKET.test(head) && !isDateline(printed)) return null
  const rest = closeRoleWords(head.slice(dateline?.[0].length ?? 0).trimStart())
  const bracket = BRACKETED.exec(rest)
  const byline = bracket ? parseByline(bracket[0]) : null
  const isNamed = byline !== null && printed !== null && byline.authors.length > 0
  if (byline && (byline.hasRole || isNamed)) return { dateline: printed, byline: byline.text, authors: byline.authors, isPhoto: byline.isPhoto }
  if (printed === null) return null
  // 本报讯 记者张三报道：…
  const bare = /^((?:本报)?(?:记者|記者|通讯员)[ \u3000]?[\p{Script=Han} \u3000]{2,20}?)(?:报道|報道)[：:，,]/u.exec(rest)
  const spoken = bare?.[1] ? parseByline(bare[1]) : null
  return { dateline: printed, byline: spoken?.text ?? null, authors: spoken?.authors ?? [], isPhoto: false }
}

/** `本报讯`, `本报济宁12月3日讯`, `新华社北京6月1日电` yes; `本报电`, `人民日报社主办的电` no */
function isDateline(text: string): boolean {
  if (/[的了是在]/u.test(text)) return false
  if (/日(?:专|專)?(?:电|電|讯|訊)$/u.test(text)) return true
  return /^(?:据|據)?(?:本|人民日报)/u.test(text) ? /(?:讯|訊)$/u.test(text) : /^(?:据|據)?(?:新华|新華|中新|中通)/u.test(text)
}
