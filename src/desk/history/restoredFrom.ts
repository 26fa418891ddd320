import type { LogEntry } from '../../log/entryHash'

const REASON = /^← revision:(\d+)$/

/** How the log says of an `edit` that it restored the text of a revision: in no language, as `→ articles:ID` says of a join where to. */
export const reasonOfRestoring = (revision: number): string => `← revision:${revision}`

/** The revision whose text an entry of the log restored; null for every other entry. */
export const restoredFrom = ({ action, reason }: { action: string; reason: LogEntry['reason'] }): number | null => {
  const revision = action === 'edit' ? REASON.exec(reason ?? '')?.[1] : undefined
  return revision === undefined ? null : Number(revision)
}
