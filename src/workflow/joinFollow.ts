import type { PayloadRequest } from 'payload'

import { createJoin } from './createJoin'
import type { Completion } from './joinPair'
import { findJoin, type JoinRecord, readJoin, setJoin } from './joinRecord'

const movePhotos = async (req: PayloadRequest, ids: string[], from: string, to: string): Promise<void> => {
  for (const id of ids) {
    await req.payload.db.updateOne({
      collection: 'photos', data: { article: to }, options: { atomic: true }, req,
      where: { and: [{ id: { equals: id } }, { article: { equals: from } }] },
    })
  }
}

/** A proposal may have been dropped at the moment it was carried out (src/workflow/proposeJoins.ts). */
const recordOf = async (req: PayloadRequest, { first, join, second }: Completion): Promise<JoinRecord | null> => {
  const known = await findJoin(req, first.id, second.id)
  if (known || !join.issue) return known
  const { reasons, score, source } = join
  await createJoin(req, { from: first.id, issue: join.issue, reasons, score, source, to: second.id })
  return findJoin(req, first.id, second.id)
}

const followJoining = async (req: PayloadRequest, completion: Completion): Promise<void> => {
  const { at, actor, first, second } = completion
  const given = await recordOf(req, completion)
  if (!given) return
  const firstAfter = first.revision + 1
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'photos', pagination: false, req, select: {}, where: { article: { equals: second.id } },
  })
  // Once, and before they move: run again, it would find none of them. A later join of the two has its own.
  await setJoin(req, given.id, { or: [{ firstAfter: { exists: false } }, { firstAfter: { less_than: firstAfter } }] }, {
    decidedAt: at, decidedBy: actor, held: null, photos: docs.map(({ id }) => String(id)), state: 'joined',
    firstAfter, firstBefore: first.revision, secondAfter: second.revision + 1, secondBefore: second.revision,
  })
  const join = await readJoin(req, given.id)
  if (join?.state === 'joined' && join.firstAfter === firstAfter) await movePhotos(req, join.photos ?? [], second.id, first.id)
}

/** An article that has got back the text of an earlier join can be taken apart further. */
const keepUndoable = async (req: PayloadRequest, article: string, before: number | null | undefined, after: number): Promise<void> => {
  await req.payload.db.updateOne({
    collection: 'joins', data: { firstAfter: after }, options: { atomic: true }, req,
    where: { and: [{ from: { equals: article } }, { state: { equals: 'joined' } }, { firstAfter: { equals: before ?? -1 } }] },
  })
}

const followUnjoining = async (req: PayloadRequest, join: JoinRecord, { at, actor, first, isByImport, second }: Completion): Promise<void> => {
  if (join.state !== 'joined' || join.firstAfter !== first.revision) return
  await movePhotos(req, join.photos ?? [], first.id, second.id)
  await keepUndoable(req, first.id, join.firstBefore, first.revision + 1)
  await keepUndoable(req, second.id, join.secondBefore, second.revision + 1)
  await setJoin(req, join.id, { state: { equals: 'joined' } }, {
    ...(isByImport ? { decidedAt: null, decidedBy: null } : { decidedAt: at, decidedBy: actor }), photos: null, state: 'proposed',
  })
}

/** What follows from a join beside its two articles: its own record, and the photos of the second. May run twice. */
export const followJoin = async (req: PayloadRequest, completion: Completion): Promise<void> => {
  if (completion.action === 'join') return followJoining(req, completion)
  const join = await findJoin(req, completion.first.id, completion.second.id)
  if (join) await followUnjoining(req, join, completion)
}
