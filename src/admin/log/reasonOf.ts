import { restoredFrom } from '../../desk/history/restoredFrom'
import { label } from '../../fields/label'
import type { LogEntry } from '../../log/entryHash'
import { type LogAction, REASONED_BY_PROGRAM } from '../../log/LOG_ACTIONS'
import type { Words } from '../shared/useWords'
import { fieldsInWords } from './fieldsInWords'

/** A reason as people read it: what the program says of it, and of which document; or the person's own words. */
type ShownReason = { document?: string; said?: string; words?: Words }

const OVERRIDE = /^override:(?: (?<said>.*))?$/su
const ONE_PAIR = /^one-pair:(?: (?<said>.*))?$/su
/** What is done to people and publications; of pages these say nothing by fields. */
const OF_FIELDS: ReadonlySet<string> = new Set<LogAction>(['change', 'create', 'delete'])
const OTHER = /^(?<mark>[+→])? ?(?<document>(?:articles|captions|pages|issues|publications):[\w-]+)(?<rest> .*)?$/su

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
export const reasonOf = ({ action, reason }: { action: string; reason: LogEntry['reason'] }): ShownReason => {
  if (!reason) return {}
  const restored = restoredFrom({ action, reason })
  if (restored !== null) return { words: label(`恢复第 ${restored} 号的文字`, `Restored the text of revision ${restored}`) }
  const override = action === 'approve' ? OVERRIDE.exec(reason) : null
  if (override) {
    const said = override.groups?.said
    if (said === undefined) return { words: label('例外（一人修改并批准）；原因已依法删除', 'Override (one person corrected and approved); the reason was erased as the law demands') }
    return { said, words: label('例外（一人修改并批准）：', 'Override (one person corrected and approved): ') }
  }
  const onePair = action === 'approve' ? ONE_PAIR.exec(reason) : null
  if (onePair) return { said: onePair.groups?.said, words: label('一人修改并批准（该报一人即可）。', 'One person corrected and approved, as the publication lets them. ') }
  const fields = OF_FIELDS.has(action) ? fieldsInWords(reason) : null
  if (fields) return { words: fields }
  const { document, mark } = (REASONED_BY_PROGRAM.has(action) ? OTHER.exec(reason)?.groups : undefined) ?? {}
  return document ? { document, words: wordsOf(action, mark) } : { said: reason }
}
