import type { StoredEntry } from '../log/entryHash'
import type { Republisher } from '../republishers/Republisher'
import { CHANGED, type Problem, UNFINISHED } from './Problem'

/**
 * Whether a republisher's key is what the log says was done to it: issued, with these scopes, revoked or not. Which key it
 * is the log does not know.
 * @param entries its own, in order.
 */
export const checkKey = (row: Republisher, entries: readonly Pick<StoredEntry, 'action' | 'reason' | 'toRevision'>[]): Problem[] => {
  const problems: Problem[] = []
  const say = (what: string, todo = CHANGED): void => void problems.push({ check: 'keys', todo, what, where: `republishers:${row.id}` })
  if (row.isPending) say('the log does not have the last change of its key yet', UNFINISHED)
  const last = entries.at(-1)
  const issued = entries.filter(({ action }) => action === 'issue-key').at(-1)
  if (row.keyHash && !issued) say('it has a key, and the log never issued one')
  if (row.keyHash && last?.action === 'revoke-key' && !row.revokedAt) say('its key was revoked by the log, and still holds')
  if (issued && !row.keyHash) say('the log issued a key, and it has none')
  if (last?.action === 'issue-key' && row.revokedAt) say('its key is revoked, and the log does not say so')
  const scopes = `(${row.scopes.join(', ')})`
  if (issued?.reason && !issued.reason.endsWith(scopes)) say(`its scopes are ${scopes}, its key was issued for ${issued.reason}`)
  if (!row.isPending && (last?.toRevision ?? 1) !== row.revision) say(`it is at revision ${row.revision}, in the log at ${last?.toRevision ?? 1}`)
  return problems
}
