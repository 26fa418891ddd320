import type { Since } from '../../errors'
import { label } from '../../fields/label'
import { houseTime } from '../shared/houseTime'
import type { Words } from '../shared/useWords'

const DONE: Readonly<Record<string, Words>> = {
  approve: label('批准了此稿', 'approved this'), claim: label('认领了此稿', 'claimed this'), correct: label('重新打开了此稿', 'reopened this'),
  edit: label('改动了此稿', 'changed this'), flag: label('标记了问题', 'noted a problem'), import: label('重新导入了本版', 'imported the page again'),
  join: label('把它与另一篇接合', 'joined this with another'), picture: label('更换了图片或署名', 'changed the picture or its credit'),
  recut: label('切分了本版', 'cut the page anew'), release: label('放回了此稿', 'released this'), restore: label('恢复公开了此稿', 'made this public again'),
  return: label('退回了此稿', 'returned this'), submit: label('送审了此稿', 'submitted this'), uncut: label('撤销了本版的切分', 'undid the cut of the page'),
  unflag: label('取消了问题标记', 'removed the problem note'), unjoin: label('把接合的稿件拆开', 'took this apart'), withdraw: label('撤回了此稿', 'withdrew this'),
}
const PROGRAM = label('程序', 'The program')
const OTHER = label('改动了此稿', 'changed this')

/** Reasons that were written for people; of the others it is what the log needs. */
const IN_WORDS: ReadonlySet<string> = new Set(['edit', 'flag', 'return', 'withdraw'])

const DAY_MS = 24 * 60 * 60 * 1_000

/** `10:21`; with the date when it is a day ago or more. */
const timeOf = (at: string, timeZone: string): string => {
  const time = houseTime(at, timeZone)
  return Date.now() - Date.parse(at) < DAY_MS ? time.slice('2026-01-31 '.length) : time
}

/**
 * Who did what to a text, and when and why: `王某 于 10:21 切分了本版`; null where it is not known.
 * @param timeZone of the house.
 */
export const sinceWords = (since: Since | null, timeZone: string): Words | null => {
  if (!since) return null
  const { action, actor, at, reason } = since
  const done = DONE[action] ?? OTHER
  const why = reason && IN_WORDS.has(action) ? reason : null
  return label(
    `${actor ?? PROGRAM.zh} 于 ${timeOf(at, timeZone)} ${done.zh}${why ? `：${why}` : ''}`,
    `${actor ?? PROGRAM.en} ${done.en} at ${timeOf(at, timeZone)}${why ? `: ${why}` : ''}`,
  )
}
