import { idOf, type WorkDocument } from '../workflow/document'
import type { Replayed } from './replay'

const timeOf = (value: unknown): number => Date.parse(value instanceof Date ? value.toISOString() : String(value))

/** A person that was deleted is named by nobody any more on one database, and still named on the other. */
const isOneOf = (value: string | null, allowed: readonly (string | null)[], people: ReadonlySet<string>): boolean =>
  allowed.includes(value) || (value === null && allowed.some((id) => id !== null && !people.has(id)))

const shown = (people: readonly (string | null)[]): string => people.map((id) => id ?? 'nobody').join(' or ')

/** The reason as a reader gets it: the log says as well that an admin did it alone. */
const isReason = (value: unknown, logged: string): boolean => [logged, logged.replace(/^override: /u, '')].includes(String(value ?? ''))

/**
 * Who corrected, submitted and approved a text and when, and why it was withdrawn, as its row has it: by the first two the
 * rule of two pairs of eyes goes, the rest readers get.
 * @param people those of the log who are still there.
 * @returns what is not as the log says.
 */
export const checkWork = (doc: WorkDocument, must: Replayed, people: ReadonlySet<string>): string[] => {
  if (must.isErased) return []
  const { approval, withdrawal } = must
  const named: [string, string, readonly (string | null)[]][] = [
    ['correctedBy', 'it was corrected last by', must.correctedBy], ['submittedBy', 'it was submitted by', must.submittedBy],
    ...(approval ? [['approvedBy', 'it was approved by', [approval.actor]] satisfies [string, string, (string | null)[]]] : []),
  ]
  const found = named.flatMap(([field, says, allowed]) => {
    const value = idOf(doc[field])
    return isOneOf(value, allowed, people) ? [] : [`${says} ${value ?? 'nobody'}, by the log ${shown(allowed)}`]
  })
  if (approval && timeOf(doc.approvedAt) !== timeOf(approval.at)) found.push(`it was approved at ${String(doc.approvedAt ?? 'no time')}, by the log at ${approval.at}`)
  if (doc.stage === 'withdrawn' && withdrawal?.reason && !isReason(doc.withdrawnReason, withdrawal.reason)) found.push('the reason why it was withdrawn is not the one in the log')
  return found
}
