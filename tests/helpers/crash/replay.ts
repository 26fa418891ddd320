import type { LogEntry } from '../../../src/log/entryHash'

/** What a document must be after the actions the log tells of; written down here once more, apart from the program. */
export type Replayed = {
  approvedMark: number | null
  isPublic: boolean
  mark: number | null
  /** How many versions its text has had: the import, each edit, each approval. */
  texts: number
  snapshot: string | null
  stage: string
}

/** `mark` is the revision of the last edit. */
export const replay = (entries: readonly LogEntry[]): Replayed => {
  const now: Replayed = { approvedMark: null, isPublic: false, mark: null, snapshot: null, stage: 'unproofed', texts: 1 }
  for (const { action, reason, snapshot, toRevision } of entries) {
    switch (action) {
      case 'claim': case 'return': case 'correct':
        now.stage = 'proofing'
        break
      case 'release':
        now.stage = 'unproofed'
        break
      case 'edit':
        if (now.stage === 'unproofed') now.stage = 'proofing'
        now.mark = toRevision
        now.texts += 1
        break
      case 'submit':
        now.stage = 'proofed'
        break
      case 'approve':
        Object.assign(now, { approvedMark: now.mark, isPublic: true, snapshot, stage: 'approved', texts: now.texts + 1 })
        break
      case 'renew':
        now.snapshot = snapshot
        break
      case 'join': case 'unjoin':
        Object.assign(now, { texts: now.texts + 1, stage: action === 'join' && reason?.startsWith('→') ? 'joined' : 'unproofed' })
        break
      case 'withdraw':
        Object.assign(now, { isPublic: false, stage: 'withdrawn' })
        break
      case 'restore':
        Object.assign(now, { isPublic: true, stage: now.mark === now.approvedMark ? 'approved' : 'unproofed' })
        break
      default:
        break
    }
  }
  return now
}
