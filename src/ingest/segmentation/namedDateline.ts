import type { Author } from '../types'
import { cutPlace, isPlace } from './places'
import { parseByline } from './parseByline'

export interface NamedDateline {
  dateline: string
  byline: string
  authors: Author[]
}

const FORM =
  /^[【〔［[（(]?(\p{Script=Han}{1,5}?[社報报網网刊])?([记記]者)[\s\u3000]?([\p{Script=Han}\s\u3000、]{4,24}?)((?:\d{1,2}\s?月\s?)?\d{1,2}\s?日)?((?:专|專)?[电電])(?:[】〕］\]）)]|[\s\u3000])/u

/**
 * A dateline with its reporter inside: the office, 記者, names, the place and the day.
 *
 * `（中央社記者王大明台北12日電）` → 中央社台北12日電, `記者王大明`; `新华社记者张三北京6月1日电 今年…` → 新华社北京6月1日电, `记者张三`
 */
export function namedDateline(head: string): NamedDateline | null {
  const [, agency, role, middle, day, sent] = FORM.exec(head) ?? []
  if (role === undefined || middle === undefined || sent === undefined) return null
  if (day === undefined && !/^[【〔［[（(]/u.test(head)) return null
  const words = middle.trim().split(/[\s\u3000、]+/u)
  const last = words.pop() ?? ''
  const cut = isPlace(last) ? { name: '', place: last } : cutPlace(last)
  if (cut === null) return null
  const byline = parseByline(`${role}${[...words, cut.name].filter(Boolean).join(' ')}`)
  if (byline === null || byline.authors.length === 0) return null
  return { dateline: `${agency ?? ''}${cut.place}${day ?? ''}${sent}`.replace(/\s+/gu, ''), byline: byline.text, authors: byline.authors }
}
