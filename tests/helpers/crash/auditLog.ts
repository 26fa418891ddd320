import { entryHash } from '../../../src/log/entryHash'
import type { Everything } from './everything'

/** The log has no gap, each entry vouches for the one before, and it names every page and every revision just once. */
export const auditLog = (all: Everything): string[] => {
  const problems: string[] = []
  let previousHash = ''
  for (const [index, entry] of all.log.entries()) {
    if (entry.seq !== index + 1) problems.push(`log entry ${index + 1} has the number ${entry.seq}`)
    if (entry.previousHash !== previousHash) problems.push(`log entry ${entry.seq} does not follow from the one before`)
    if (entry.hash !== entryHash(entry)) problems.push(`log entry ${entry.seq} does not have the hash of what it says`)
    previousHash = entry.hash
  }

  const imported = all.log.filter(({ action }) => action === 'import').map(({ document }) => document)
  const pages = new Set(all.pages.map(({ id }) => `pages:${id}`))
  for (const page of pages) {
    const times = imported.filter((document) => document === page).length
    if (times !== 1) problems.push(`${page} is in the log as imported ${times} times`)
  }
  for (const { id, revision } of all.pages) {
    const made = all.log.filter(({ document }) => document === `pages:${id}`).map(({ toRevision }) => toRevision)
    const wanted = Array.from({ length: Number(revision) }, (_, index) => index + 1)
    if (made.join() !== wanted.join()) problems.push(`pages:${id} is at revision ${String(revision)}, but the log made ${made.join() || 'none'} of it`)
  }
  for (const page of imported) {
    if (!pages.has(page)) problems.push(`${page} is in the log as imported but absent`)
  }

  for (const collection of ['articles', 'captions'] as const) {
    for (const { id, revision, sourceLines } of all[collection]) {
      const made = all.log.filter(({ document }) => document === `${collection}:${id}`).map(({ toRevision }) => toRevision)
      // An import is in the log as one entry of its page; what was made by hand has an entry of its own.
      const wanted = Array.from({ length: revision }, (_, index) => index + 1).slice(sourceLines ? 1 : 0)
      if (made.join() !== wanted.join()) {
        problems.push(`${collection}:${id} is at revision ${revision}, but the log made ${made.join() || 'none'} of it`)
      }
    }
  }
  return problems
}
