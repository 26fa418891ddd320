import type { Author } from '../types'
import { closeRoleWords } from './roleWords'
import { parseByline } from './parseByline'

export interface Opening {
  /** 电头, without spaces. */
  dateline: string | null
  /** The inline byline without its brackets. */
  byline: string | null
  authors: Author[]
  isPhoto: boolean
}

const DATELINE =
  /^(?:[【〔[])?((?:据)?(?:本[ \u3000]?报|本刊|本网|新华社|新華社|中新社|本報|人民日报|[\p{Script=Han}]{2,6}社)[^，。,（(：；“”、记記通]{0,24}?(?:综合)?(?:[ \u3000]?讯|[ \u3000]?訊|专电|電|电))(?:[】〕\]])?(?=[\s\u3000（(：:，,“"—]|记者|記者|通讯员|\d|今|昨|日前|近日|\p{Script=Han}|$)/u

/**
 * Reads how a report opens: dateline and inline byline.
 *
 * `本报青岛讯（文/图 记者 崔崴）“匠”星…` → 本报青岛讯, `文/图 记者 崔崴`
 * `新华社北京6月1日电 （记者张三）` → 新华社北京6月1日电, `记者张三`
 * Returns null for a paragraph that opens like any other.
 */
export function parseOpening(raw: string): Opening | null {
  const head = raw.slice(0, 120)
  const dateline = DATELINE.exec(head)
  if (!dateline && !/^[（(]/u.test(head)) return null
  // 本报通讯员… and a sentence about 电… are no datelines
  const printed = dateline?.[1]?.replace(/\s+/gu, '') ?? null
  if (printed !== null && !isDateline(printed)) return null
  const rest = closeRoleWords(head.slice(dateline?.[0].length ?? 0).trimStart())
  const bracket = /^[（(]([^（）()]{2,80})[）)]/u.exec(rest)
  const byline = bracket?.[1] ? parseByline(bracket[1]) : null
  if (byline?.hasRole) return { dateline: printed, byline: byline.text, authors: byline.authors, isPhoto: byline.isPhoto }
  if (printed === null) return null
  // 本报讯 记者张三报道：…
  const bare = /^((?:本报)?(?:记者|記者|通讯员)[ \u3000]?[\p{Script=Han} \u3000]{2,20}?)(?:报道|報道)[：:，,]/u.exec(rest)
  const spoken = bare?.[1] ? parseByline(bare[1]) : null
  return { dateline: printed, byline: spoken?.text ?? null, authors: spoken?.authors ?? [], isPhoto: false }
}

/** `本报讯`, `本报济宁12月3日讯`, `新华社北京6月1日电` yes; `本报电`, `人民日报社主办的电` no */
function isDateline(text: string): boolean {
  if (/[的了是在]/u.test(text)) return false
  return /(?:讯|訊)$/u.test(text) || /日(?:专)?(?:电|電)$/u.test(text) || /^(?:据)?(?:新华社|新華社|中新社)/u.test(text)
}
