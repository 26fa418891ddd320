import { label } from '../../fields/label'
import type { Finding } from '../../ingest/report/Finding'
import { type RuleName, RULES } from '../../ingest/rules'
import type { Words } from '../shared/useWords'

/** What a finding says and what to do about it, in both languages. */
export const findingWords = ({ detail, message, rule }: Pick<Finding, 'detail' | 'message' | 'rule'>): { todo: Words | null; what: Words } => {
  const words = RULES[rule as RuleName]
  if (!words) return { todo: null, what: label(message, message) }
  return {
    todo: words.todo,
    what: detail ? label(`${words.zh}（${detail.zh}）`, `${words.en} (${detail.en})`) : label(words.zh, words.en),
  }
}
