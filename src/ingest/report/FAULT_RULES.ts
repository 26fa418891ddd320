import type { RuleName } from '../rules'

/** The rules whose findings block a page: nothing of it is approved while one stands. */
export const FAULT_RULES = [
  'characters-lost', 'columns-crossed', 'duplicate-page', 'mojibake', 'reading-order-gap',
] as const satisfies readonly RuleName[]

/** Whether a finding of this rule blocks its page: `mojibake` → true; `truncated` → false */
export const isFault = (rule: string): boolean => (FAULT_RULES as readonly string[]).includes(rule)
