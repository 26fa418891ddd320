import type { WorkDocument } from './document'
import { revisionBeforeSeal } from './sealed'

/** The revision that people know of a text: for one that is sealed or held just now, the one it had before. */
export const openRevision = ({ pending, revision }: WorkDocument): number => {
  if (revision >= 1) return revision
  if (pending && 'cut' in pending) return pending.cut.revision
  if (pending && 'hold' in pending) return pending.hold.second.revision
  return revisionBeforeSeal(revision) ?? revision
}
