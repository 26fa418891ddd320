import type { MetsDiv, MetsDocument } from './MetsDocument'

/** Divs that are the paper, not a part of it. */
const WHOLE = new Set(['newspaper', 'periodical', 'serial', 'volume', 'issue', 'newspaperissue', 'edition', 'year', 'month', 'day', 'physsequence', 'physicalsequence', 'title', ''])

/**
 * `1858-12-07`, `18581207`, `07.12.1858` and longer texts with one of them → `1858-12-07`; null for no day of the calendar
 */
function isoDay(text: string | undefined): string | null {
  const ymd = /(?<!\d)(1[5-9]\d\d|20\d\d)([-_./]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/u.exec(text ?? '')
  const dmy = ymd ? null : /(?<!\d)(0?[1-9]|[12]\d|3[01])\.(0?[1-9]|1[0-2])\.(1[5-9]\d\d|20\d\d)(?!\d)/u.exec(text ?? '')
  const [year, month, day] = ymd ? [ymd[1], ymd[3], ymd[4]] : [dmy?.[3], dmy?.[2]?.padStart(2, '0'), dmy?.[1]?.padStart(2, '0')]
  if (!year || !month || !day) return null
  const iso = `${year}-${month}-${day}`
  return new Date(`${iso}T00:00:00Z`).toISOString().startsWith(iso) ? iso : null
}

/** What a METS file says of the paper and the day: by its descriptions, else by the labels. */
export function metsIssue(mets: MetsDocument, fileName: string): { publication?: string; date?: string } {
  const wholes = mets.maps.flatMap(({ root }) => wholesOf(root))
  const described = [...new Set(wholes.flatMap(({ descriptions }) => descriptions))].flatMap((id) => mets.descriptions.get(id) ?? [])
  const all = [...mets.descriptions.values()]
  const labels = [mets.label, ...wholes.map(({ label }) => label)]
  const days = [...described.flatMap(({ dates }) => dates), ...wholes.flatMap(({ label, orderLabel }) => [orderLabel, label]), mets.label, mets.objectId, ...all.flatMap(({ dates }) => dates), fileName]
  const date = days.map((day) => isoDay(day)).find((day) => day !== null)
  const titles = [...all.flatMap(({ hostTitles }) => hostTitles), ...described.flatMap((each) => each.titles), ...labels]
  const publication = titles.map(withoutDate).find((title) => title !== '')
  return { ...(publication ? { publication } : {}), ...(date ? { date } : {}) }
}

function wholesOf(div: MetsDiv): MetsDiv[] {
  return WHOLE.has(div.type) ? [div, ...div.divs.flatMap(wholesOf)] : []
}

/** `Luxemburger Zeitung 1858-12-07_01` → `Luxemburger Zeitung` */
const withoutDate = (title: string | undefined): string => (title ?? '').replace(/[\s,;:([]*(?:1[5-9]|20)\d\d[-_./]?\d\d[-_./]?\d\d.*$/su, '').replace(/\s+/gu, ' ').trim()
