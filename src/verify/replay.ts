import type { Stage } from '../editorial/stages'
import type { LogEntry } from '../log/entryHash'

type Entry = Pick<LogEntry, 'action' | 'fromRevision' | 'reason' | 'snapshot' | 'text' | 'toRevision'>

/** A text that a document has had: the revision that made it, and its hash where the log has it. */
export type MadeText = { hash: string | null; revision: number }

type State = {
  hasNewerEdit: boolean
  isErased: boolean
  isPublic: boolean
  snapshot: string | null
  /** Of the log alone it is not always known: a cut leaves the stage of a text that it only puts elsewhere. */
  stages: readonly Stage[]
}

/** What a document must be after the actions that the log tells of. */
export type Replayed = State & {
  /** The text that was approved last; null when none was, or it was erased. */
  approved: MadeText | null
  /** In the order they were made; the first is an import's or whoever made it by hand. */
  texts: MadeText[]
}

const FIRST: State = { hasNewerEdit: false, isErased: false, isPublic: false, snapshot: null, stages: ['unproofed'] }

/** Actions that leave the stage as it is. */
const KEEP: ReadonlySet<string> = new Set(['flag', 'picture', 'renew', 'unflag'])
const MAKES_TEXT: ReadonlySet<string> = new Set(['approve', 'create', 'edit', 'join', 'recut', 'uncut', 'unjoin'])

const afterCut = (stages: readonly Stage[]): Stage[] => [...new Set([...stages, ...stages.map((stage): Stage => (stage === 'proofing' ? 'proofing' : 'unproofed'))])]

const next = (now: State, { action, reason, snapshot, toRevision }: Entry): State => {
  const to = (...stages: Stage[]): State => ({ ...now, stages })
  if (KEEP.has(action)) return action === 'renew' ? { ...now, snapshot } : now
  switch (action) {
    case 'claim': case 'return': case 'correct':
      return to('proofing')
    case 'release':
      return to('unproofed')
    case 'edit':
      return { ...now, hasNewerEdit: true, stages: now.stages.map((stage) => (stage === 'unproofed' ? 'proofing' : stage)) }
    case 'submit':
      return to('proofed')
    case 'approve':
      return { ...now, hasNewerEdit: false, isPublic: true, snapshot, stages: ['approved'] }
    case 'withdraw':
      return { ...to('withdrawn'), isPublic: false }
    case 'restore':
      return { ...to(now.hasNewerEdit ? 'unproofed' : 'approved'), isPublic: true }
    case 'join':
      if (reason?.startsWith('→')) return to('joined')
      return { ...now, hasNewerEdit: true, stages: now.stages.map((stage) => (stage === 'proofing' ? stage : 'unproofed')) }
    case 'recut':
      return { ...now, hasNewerEdit: toRevision > 1, stages: toRevision === 1 ? ['unproofed', 'proofing'] : afterCut(now.stages) }
    case 'erase':
      return { ...to('erased'), isErased: true, isPublic: false }
    default:
      return now
  }
}

/**
 * Goes through the entries of one document, oldest first. Undoing a join or a cut brings back what stood before it; what
 * was done in between keeps it from being undone, so they nest.
 * @param imported the hash of the text an import gave it; null when it was made by hand, undefined when nobody knows.
 */
export const replay = (entries: readonly Entry[], imported: string | null | undefined): Replayed => {
  let now = FIRST
  const before: State[] = []
  let texts: MadeText[] = entries[0]?.toRevision === 1 ? [] : [{ hash: imported ?? null, revision: 1 }]
  let approved: MadeText | null = null
  for (const entry of entries) {
    const { action, text, toRevision } = entry
    if (action === 'join' || (action === 'recut' && toRevision > 1)) before.push(now)
    const undone = action === 'unjoin' || action === 'uncut' ? before.pop() : undefined
    now = undone ? { ...undone, snapshot: now.snapshot } : next(now, entry)
    if (MAKES_TEXT.has(action)) texts.push({ hash: text ?? null, revision: toRevision })
    if (action === 'approve') approved = texts.at(-1) ?? null
    if (action === 'erase') [texts, approved] = [[{ hash: text ?? null, revision: toRevision }], null]
  }
  return { ...now, approved, texts }
}
