import { STAGES } from '../../../src/editorial/stages'
import type { Planned } from './listenToPlans'
import { WIDE } from './WIDE'

/** These do not grow with the archive. */
const SMALL: ReadonlySet<string> = new Set(['imports', 'payload_jobs', 'payload_kv', 'publications', 'users', 'users_sessions', 'webhooks'])

/** What people have in hand just now, or waits for an editor: not a large part of the archive, as every other stage may be. */
const IN_HAND: ReadonlySet<unknown> = new Set(['proofed', 'proofing'])
const ELSE = STAGES.filter((stage) => !IN_HAND.has(stage))

/** Whether a newspaper has something public: any will do, and the first of the index is one. */
const ANY_PUBLIC = 'publication_id=? AND _status=?'

const isOfWorkInHand = ({ values }: Planned, equal: string[]): boolean =>
  equal.includes('stage') && values.some((value) => IN_HAND.has(value)) && !ELSE.some((stage) => values.includes(stage))

const isSorted = ({ steps }: Planned): boolean => steps.some(({ detail, parent }) => parent === 0 && detail.startsWith('USE TEMP B-TREE'))

const isGrowingScan = (planned: Planned, detail: string): boolean => {
  const [, scanned = ''] = /^SCAN (\S+)/u.exec(detail) ?? []
  if (scanned === '' || / CONSTANT ROWS?$/u.test(detail) || SMALL.has(scanned)) return false
  // The rows of a question inside it, which has steps of its own.
  if (planned.steps.some((step) => step.detail === `CO-ROUTINE ${scanned}` || step.detail === `MATERIALIZE ${scanned}`)) return false
  // The end of the chain is the first of the index.
  return !(detail === 'SCAN log USING INDEX log_seq_idx' && !/ where /u.test(planned.sql) && / limit \?$/u.test(planned.sql))
}

const isGrowingSearch = (planned: Planned, detail: string, mayCount: boolean): boolean => {
  const [, using = '', terms = ''] = /^SEARCH \S+ USING (.*) \(([^)]*)\)/u.exec(detail) ?? []
  if (terms === '') return false
  const equal = [...terms.matchAll(/(\w+)=\?/gu)].map(([, column = '']) => column)
  if (equal.some((column) => !WIDE.has(column)) || isOfWorkInHand(planned, equal)) return false
  if (terms === ANY_PUBLIC) return isSorted(planned) || !/ limit \?$/u.test(planned.sql)
  return !(mayCount && using.startsWith('COVERING'))
}

/**
 * The steps of a statement that cost more the larger the archive is: they go over all of a table, or over all that has one common value.
 * @param mayCount whether going over an index is allowed, as long as no row is read.
 */
export const growingSteps = (planned: Planned, mayCount = false): string[] =>
  / where false\b/u.test(planned.sql)
    ? []
    : planned.steps.map(({ detail }) => detail).filter((detail) => isGrowingScan(planned, detail) || isGrowingSearch(planned, detail, mayCount))
