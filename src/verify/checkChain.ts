import { entryHash, type StoredEntry } from '../log/entryHash'
import { markOf } from '../log/marks'
import { sha256 } from '../publishing/sha256'
import type { ErasedThings } from './ErasedThings'
import { CHANGED, MISSING, type Problem } from './Problem'

/** The last entry that was looked at; number 0 before the first. `hash` is null after a gap: nobody knows it. */
export type Link = { hash: string | null; seq: number }

export const START: Link = { hash: '', seq: 0 }

const problem = (seq: number | string, what: string, todo = CHANGED): Problem => ({ check: 'log', todo, what, where: `log entry ${seq}` })

const checkReason = ({ reason, reasonHash, seq }: StoredEntry, erased: ErasedThings): Problem[] => {
  if (!reasonHash) return []
  if (reason !== null && reason === markOf(reason) && erased.reasons.has(reasonHash)) return []
  if (reason) return sha256(reason) === reasonHash ? [] : [problem(seq, 'its reason does not have the hash that the entry vouches for')]
  return erased.reasons.has(reasonHash) ? [] : [problem(seq, 'its reason is gone, and no erasure took it out', MISSING)]
}

const checkEntry = (before: Link, entry: StoredEntry, erased: ErasedThings): Problem[] => {
  const { document, hash, key, previousHash, seq, toRevision } = entry
  const problems: Problem[] = []
  if (seq <= before.seq) problems.push(problem(seq, 'its number is there twice'))
  const missing = seq - before.seq - 1
  if (missing > 0) problems.push(problem(missing === 1 ? seq - 1 : `${before.seq + 1} to ${seq - 1}`, 'missing', MISSING))
  else if (before.hash !== null && (previousHash ?? '') !== before.hash) {
    problems.push(problem(seq, `it does not follow from entry ${before.seq} as that stands now; one of the two was changed`))
  }
  // A database gives an empty text back as nothing.
  if (entryHash({ ...entry, previousHash: previousHash ?? '' }) !== hash) problems.push(problem(seq, `“${entry.action}” of ${document} does not have the hash of what it says`))
  if (key !== `${document}@${toRevision}`) problems.push(problem(seq, `it is filed as ${key} and speaks of ${document}@${toRevision}`))
  return [...problems, ...checkReason(entry, erased)]
}

/** The next entries of the log, in order: numbers without gap, each the hash of the one before, each its own hash. */
export const checkChain = (before: Link, entries: readonly StoredEntry[], erased: ErasedThings): { after: Link; problems: Problem[] } => {
  const problems: Problem[] = []
  let after = before
  for (const entry of entries) {
    problems.push(...checkEntry(after, entry, erased))
    after = { hash: entry.hash, seq: entry.seq }
  }
  return { after, problems }
}
