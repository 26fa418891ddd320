import { createLocalReq, type Payload } from 'payload'

import { findPage } from '../../recut/page/findPage'
import type { Finding } from '../../ingest/report/Finding'
import type { PageReport } from '../../ingest/report/pageReport'
import { type Rule, RULES } from '../../ingest/rules'
import type { PageResult } from './PageResult'

export type ShownReport = Pick<PageResult, 'faultList' | 'warningRules'>

/** `the text is garbled (“Ã©” and the like: 12); export it in the right encoding and import the page again` */
const wordsOf = ({ detail, message, rule }: Finding): string => {
  const known = (RULES as Record<string, Rule>)[rule]
  return known ? `${known.en}${detail ? ` (${detail.en})` : ''}; ${known.todo.en}` : message
}

/** What the command says of a page's report, as it is stored; of faults only those that nobody has accepted. */
export const shownReport = async (payload: Payload, page: string): Promise<ShownReport> => {
  const found = await findPage(await createLocalReq({}, payload), { id: { equals: page } })
  const { faults = [], warnings = [] } = (found?.report ?? {}) as Partial<PageReport>
  const warningRules: Record<string, number> = {}
  for (const { rule } of warnings) warningRules[rule] = (warningRules[rule] ?? 0) + 1
  return {
    faultList: found?.hasFaults ? faults.map((fault) => ({ line: fault.line, rule: fault.rule, what: wordsOf(fault) })) : [],
    warningRules,
  }
}
