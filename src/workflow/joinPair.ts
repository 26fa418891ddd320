import type { PayloadRequest, Where } from 'payload'

import { randomInt } from 'node:crypto'

import type { NewEntry } from '../log/append'
import { followUp } from '../store/followUp'
import { writesOf } from '../store/guardWrites'
import { contentOf } from './collections'
import { decide } from './decide'
import { placeOf, readDocument, type WorkDocument } from './document'
import { findJoin, type JoinEssentials, setJoin } from './joinRecord'
import { HELD } from './sealed'
import { readSettled } from './settle'

type Who = Pick<NewEntry, 'actor' | 'actorName'>

/** What is still to be done to the second article once the first has been decided on. */
export type Completion = Who & {
  action: 'join' | 'unjoin'
  at: string
  first: { id: string; revision: number }
  /** The second's revision meanwhile: far below −1, at random, so that nobody can name it and no two holds are alike. */
  held: number
  isByImport?: boolean
  join: JoinEssentials
  second: { fields: Record<string, unknown>; id: string; revision: number; sourceLines: unknown }
}

/** What two articles shall become by one decision; the second keeps it while it is held. */
export type Pair = Completion & {
  first: {
    content: Record<string, unknown>
    fields: Record<string, unknown>
    id: string
    /** The row shows the text as it stands; one that was approved keeps the approved text. */
    isOwnText: boolean
    placeBefore: Record<string, unknown>
    revision: number
  }
}

export const newHold = (): number => -randomInt(HELD.from, HELD.to)

const entryOf = ({ action, actor, actorName, at, first, second }: Completion, side: 'first' | 'second'): NewEntry => ({
  at,
  actor,
  actorName,
  action,
  document: `articles:${(side === 'first' ? first : second).id}`,
  fromRevision: (side === 'first' ? first : second).revision,
  toRevision: (side === 'first' ? first : second).revision + 1,
  snapshot: null,
  reason: side === 'first' ? `+ articles:${second.id}` : `→ articles:${first.id}`,
})

const write = async (req: PayloadRequest, id: string, revision: number, data: Record<string, unknown>): Promise<boolean> =>
  (await writesOf(req.payload.db).updateOne({
    // A null leaves the time as it is: to be held and let go is no change.
    collection: 'articles', data: { ...structuredClone(data), updatedAt: null }, options: { atomic: true }, req,
    where: { and: [{ id: { equals: id } }, { revision: { equals: revision } }] },
  })) !== null

/** Holds the second article, if it still is at the revision that was named: nothing else can be decided on it then. */
export const hold = (req: PayloadRequest, pair: Pair): Promise<boolean> =>
  write(req, pair.second.id, pair.second.revision, { isPending: true, pending: { hold: pair }, revision: pair.held })

const release = (req: PayloadRequest, { held, second }: Pair): Promise<boolean> =>
  write(req, second.id, held, { isPending: false, pending: null, revision: second.revision })

/**
 * Takes the proposal that is carried out: one conditional write decides between this and a dismissal. One that was dropped
 * meanwhile, since the marks lead elsewhere now, is put down again when the two are joined.
 */
const takeProposal = async (req: PayloadRequest, { action, first, held, second }: Pair): Promise<boolean> => {
  if (action === 'unjoin') return true
  const join = await findJoin(req, first.id, second.id)
  if (!join) return true
  const isFree: Where = { and: [{ state: { equals: 'proposed' } }, { held: { exists: false } }] }
  return setJoin(req, join.id, { or: [isFree, { held: { equals: held } }] }, { held })
}

const releaseProposal = async (req: PayloadRequest, { first, held, second }: Pair): Promise<void> => {
  const join = await findJoin(req, first.id, second.id)
  if (join?.held === held) await setJoin(req, join.id, { held: { equals: held } }, { held: null })
}

const decideFirst = (req: PayloadRequest, { first, ...completion }: Pair): Promise<WorkDocument | null> => {
  const { content, fields, id, isOwnText, placeBefore, revision } = first
  const completes: Completion = { ...completion, first: { id, revision } }
  const entry = { ...entryOf(completes, 'first'), snapshot: (fields.snapshot as string | undefined) ?? null }
  return decide(req, 'articles', { id, revision } as WorkDocument, {
    content: isOwnText ? content : null,
    fields: {
      ...fields,
      isPending: true,
      pending: { completes, entry, placeBefore, version: { ...content, _status: 'draft' } },
      revision: revision + 1,
      updatedAt: completes.at,
    },
  })
}

/** Gives the held article what the decision on the first makes of it. Does nothing when somebody else already has. */
export const completeSecond = async (req: PayloadRequest, completion: Completion): Promise<void> => {
  const { at, held, second } = completion
  const doc = await readDocument(req, 'articles', second.id)
  if (doc?.revision !== held) return
  const { fields, revision, sourceLines } = second
  await decide(req, 'articles', doc, {
    // Only its work and its lines change: fields of the row itself, so that one update does it on both databases.
    content: null,
    fields: {
      ...fields,
      isPending: true,
      pending: {
        entry: entryOf(completion, 'second'),
        placeBefore: placeOf(doc),
        version: { ...contentOf(req, 'articles', doc), sourceLines, _status: 'draft' },
      },
      revision: revision + 1,
      sourceLines,
      updatedAt: at,
    },
  })
}

const isDecided = (first: WorkDocument | null, { held }: Pair): boolean => {
  const pending = first?.pending
  return Boolean(pending && 'completes' in pending && pending.completes?.held === held)
}

/**
 * Brings a held pair to its end, whoever holds it: the proposal is taken and the first is decided on, each by one
 * conditional write; or somebody has dismissed it, or the first has moved on, and the second is let go. It may run in several processes at once and again after a crash.
 * @returns whether the decision fell by this call or was found fallen; false when the second was let go or is settled.
 */
export const finishPair = async (req: PayloadRequest, pair: Pair): Promise<boolean> => {
  const decided = (await takeProposal(req, pair)) ? await decideFirst(req, pair) : null
  const first = decided ?? (await readDocument(req, 'articles', pair.first.id))
  if (!isDecided(first, pair)) {
    // The proposal first: as long as the second is held, a start finds both.
    await releaseProposal(req, pair)
    await release(req, pair)
    return false
  }
  await completeSecond(req, pair)
  await followUp(req, async (after) => {
    for (const id of [pair.first.id, pair.second.id]) await readSettled(after, 'articles', id)
  })
  return true
}
