import { restoredFrom } from '../../desk/history/restoredFrom'
import { label } from '../../fields/label'
import type { LogEntry } from '../../log/entryHash'
import type { Words } from '../shared/useWords'

/** A reason as people read it: what the program says of it, and of which document; or the person's own words. */
export type ShownReason = { document?: string; said?: string; words?: Words }

const OVERRIDE = /^override: (?<said>.*)$/su
const OTHER = /^(?<mark>[+→])? ?(?<document>(?:articles|captions|pages|issues|publications):[\w-]+)(?<rest> .*)?$/su

const OF_PROGRAM: ReadonlySet<string> = new Set(['join', 'recut', 'renew', 'uncut', 'unjoin'])

const wordsOf = (action: string, mark: string | undefined): Words => {
  if (mark === '+') return action === 'join' ? label('接上：', 'Took up ') : label('拆出：', 'Let go ')
  if (mark === '→') return action === 'join' ? label('并入：', 'Went into ') : label('拆自：', 'Taken out of ')
  return action === 'renew' ? label('因改动：', 'Because of ') : label('版面：', 'Of ')
}

/**
 * What an entry gives as its reason. The log keeps what the program says in no language.
 * @example reasonOf({ action: 'join', reason: '→ articles:1' }) // → { document: 'articles:1', words: 并入 }
 * @example reasonOf({ action: 'approve', reason: 'override: 夜班' }) // → { said: '夜班', words: 例外批准 }
 */
export const reasonOf = ({ action, reason }: Pick<LogEntry, 'action' | 'reason'>): ShownReason => {
  if (!reason) return {}
  const restored = restoredFrom({ action, reason })
  if (restored !== null) return { words: label(`恢复第 ${restored} 号的文字`, `Restored the text of revision ${restored}`) }
  const override = action === 'approve' ? OVERRIDE.exec(reason)?.groups?.said : undefined
  if (override !== undefined) return { said: override, words: label('例外（一人修改并批准）：', 'Override (one person corrected and approved): ') }
  const { document, mark } = (OF_PROGRAM.has(action) ? OTHER.exec(reason)?.groups : undefined) ?? {}
  return document ? { document, words: wordsOf(action, mark) } : { said: reason }
}
