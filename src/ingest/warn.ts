import { type Rule, type RuleName, RULES } from './rules'
import type { Warning } from './types'

/**
 * A warning by its rule, with what only this place can say.
 *
 * `warn('headline-missing', 12)` → `{ rule, line: 12, message: '未找到标题；在版面上找出标题 · no headline found beside this text; look for it on the page' }`
 */
export const warn = (rule: RuleName, line: number, detail?: { zh: string; en: string }): Warning => {
  const { en, todo, zh }: Rule = RULES[rule]
  const withDetail = (text: string, more: string | undefined): string => (more ? `${text} (${more})` : text)
  return {
    rule,
    line,
    message: `${withDetail(zh, detail?.zh)}；${todo.zh} · ${withDetail(en, detail?.en)}; ${todo.en}`,
    ...(detail ? { detail } : {}),
  }
}
