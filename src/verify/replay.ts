import type { Stage } from '../editorial/stages'
import type { LogEntry } from '../log/entryHash'

type Entry = Pick<LogEntry, 'action' | 'actor' | 'at' | 'fromRevision' | 'reason' | 'snapshot' | 'text' | 'toRevision'>

/** A text that a document has had: the revision that made it, and its hash where the log has it. */
export type MadeText = { hash: string | null; revision: number }

/** Whom the log allows in a field; null for nobody. */
type People = readonly (string | null)[]

type State = {
  /** Of the log alone not always one: who saves a text as it was, or only moves it, has not corrected it. */
  correctedBy: People
  hasNewerEdit: boolean
  isErased: boolean
  isPublic: boolean
  snapshot: string | null
  /** Of the log alone it is not always known: a cut leaves the stage of a text that it only puts elsewhere. */
  stages: readonly Stage[]
  submittedBy: People
}

/** What a document must be after the actions that the log tells of. */
export type Replayed = State & {
  /** The entry of the last approval, and of the last withdrawal; null when there was none. */
  approval: Entry | null
  withdrawal: Entry | null
  /** The text that was approved last; null when none was, or it was erased. */
  approved: MadeText | null
  /** In the order they were made; the first is an import's or whoever made it by hand. */
  texts: MadeText[]
}

const FIRST: State = { correctedBy: [null], hasNewerEdit: false, isErased: false, isPublic: false, snapshot: null, stages: ['unproofed'], submittedBy: [null] }

/** Actions that leave the stage as it is. */
const KEEP: ReadonlySet<string> = new Set(['flag', 'picture', 'renew', 'unflag'])
const MAKES_TEXT: ReadonlySet<string> = new Set(['approve', 'create', 'edit', 'join', 'recut', 'uncut', 'unjoin'])

const afterCut = (stages: readonly Stage[]): Stage[] => [...new Set([...stages, ...stages.map((stage): Stage => (stage === 'proofing' ? 'proofing' : 'unproofed'))])]

const either = (...people: People): People => [...new Set(people)]

/** @param isSame whether it left the words as they were. */
const peopleAfter = ({ correctedBy, submittedBy }: State, { action, actor, reason, toRevision }: Entry, isSame: boolean): Pick<State, 'correctedBy' | 'submittedBy'> => {
  switch (action) {
    case 'create': case 'picture':
      return { correctedBy: [actor], submittedBy }
    case 'edit':
      return { correctedBy: isSame ? either(...correctedBy, actor) : [actor], submittedBy }
    case 'submit':
      return { correctedBy, submittedBy: [actor] }
    // An import that joins, and a cut that only moves a text, make nobody a corrector.
    case 'join': case 'recut':
      if (reason?.startsWith('→')) return { correctedBy, submittedBy }
      if (toRevision === 1) return { correctedBy: [actor], submittedBy: [null] }
      return { correctedBy: either(...correctedBy, actor), submittedBy: either(...submittedBy, null) }
    default:
      return { correctedBy, submittedBy }
  }
}

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
 * @param isSame whether the text saved at a revision says what the one before it said.
 * @param imported the hash of the text an import gave it; null when it was made by hand, undefined when nobody knows.
 */
export const replay = (entries: readonly Entry[], imported: string | null | undefined, isSame: (revision: number) => boolean = () => false): Replayed => {
  let now = FIRST
  const before: State[] = []
  let texts: MadeText[] = entries[0]?.toRevision === 1 ? [] : [{ hash: imported ?? null, revision: 1 }]
  let approved: MadeText | null = null
  let approval: Entry | null = null
  let withdrawal: Entry | null = null
  for (const entry of entries) {
    const { action, text, toRevision } = entry
    if (action === 'join' || (action === 'recut' && toRevision > 1)) before.push(now)
    const undone = action === 'unjoin' || action === 'uncut' ? before.pop() : undefined
    now = undone ? { ...undone, snapshot: now.snapshot } : { ...next(now, entry), ...peopleAfter(now, entry, isSame(toRevision)) }
    if (MAKES_TEXT.has(action)) texts.push({ hash: text ?? null, revision: toRevision })
    if (action === 'approve') [approved, approval] = [texts.at(-1) ?? null, entry]
    if (action === 'withdraw') withdrawal = entry
    if (action === 'erase') [texts, approved] = [[{ hash: text ?? null, revision: toRevision }], null]
  }
  return { ...now, approval, approved, texts, withdrawal }
}
