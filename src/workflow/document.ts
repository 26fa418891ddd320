import type { PayloadRequest } from 'payload'

import type { WorkState } from '../editorial/stages'
import type { NewEntry } from '../log/append'
import { isClaimLapsed } from './claimLapses'
import type { Proofread } from './collections'
import type { Erasure } from './Erasure'
import type { Completion, Pair } from './joinPair'
import { pageFaultOf } from './pageFault'

/** What the decision wrote beside itself and what is not yet done of it. */
export type Pending = {
  entry: NewEntry
  /** The version row this action makes; null when it only changes how the work stands. */
  version: Record<string, unknown> | null
  /** Where the document stood before: what it leaves may cease to be public. */
  placeBefore?: Record<string, unknown>
  /** The article that goes with this one, by one decision (src/workflow/joinPair.ts). */
  completes?: Completion
  /** What an erasure takes out, by ids and hashes (src/erasure). */
  erasure?: Erasure
}

/** Held for a decision over another article. */
export type Held = { hold: Pair }

/** Held for a cut of its page; `revision` is the one it had (src/recut/page/turnUnits.ts). */
export type HeldForCut = { cut: { page: string; revision: number; run: string } }

/** The row of an article or caption as the database holds it, relations as ids. */
export type WorkDocument = Record<string, unknown> & {
  id: string
  revision: number
  stage: WorkState['stage']
  _status: 'draft' | 'published'
  isPending?: boolean | null
  pending?: Held | HeldForCut | Pending | null
  updatedAt: string
  createdAt: string
}

/** The relations that make something else public. */
export const placeOf = (doc: Record<string, unknown>): Record<string, unknown> => ({
  pages: ((doc.pages as unknown[] | undefined) ?? []).map(idOf),
  page: idOf(doc.page),
  issue: idOf(doc.issue),
  publication: idOf(doc.publication),
  photo: idOf(doc.photo),
  image: idOf(doc.image),
})

export const idOf = (relation: unknown): string | null => {
  if (relation === null || relation === undefined) return null
  return String(typeof relation === 'object' && 'id' in relation ? relation.id : relation)
}

export const readDocument = (
  req: PayloadRequest,
  collection: Proofread,
  id: string,
): Promise<WorkDocument | null> =>
  req.payload.db.findOne<WorkDocument>({ collection, where: { id: { equals: id } }, req })

const oneIsEnough = async (req: PayloadRequest, publication: string | null): Promise<boolean> => {
  if (!publication) return false
  const found = await req.payload.db.findOne<{ id: string; onePairIsEnough?: boolean }>({
    collection: 'publications',
    where: { id: { equals: publication } },
    req,
  })
  return found?.onePairIsEnough === true
}

const titleOf = async (req: PayloadRequest, article: string | null): Promise<string | null> => {
  if (!article) return null
  const found = await req.payload.db.findOne<{ headline?: string | null; id: string }>({
    collection: 'articles', req, where: { id: { equals: article } },
  })
  return found ? found.headline || found.id : article
}

/**
 * What the rules of the stages look at.
 * @param working the text as it was saved last: it may have moved to another publication, whose rule counts as well.
 */
export const workStateOf = async (
  req: PayloadRequest,
  doc: WorkDocument,
  working: Record<string, unknown>,
): Promise<WorkState> => ({
  stage: doc.stage,
  assignee: idOf(doc.assignee),
  correctedBy: idOf(doc.correctedBy),
  submittedBy: idOf(doc.submittedBy),
  hasApproved: Boolean(doc.snapshot),
  hasNewerEdit: doc.hasNewerEdit === true,
  hasProblem: doc.hasProblem === true,
  isClaimLapsed: isClaimLapsed(req, doc),
  joinedInto: await titleOf(req, idOf(doc.joinedInto)),
  pageFault: await pageFaultOf(req, [doc, working]),
  onePairIsEnough:
    (await oneIsEnough(req, idOf(doc.publication))) && (await oneIsEnough(req, idOf(working.publication))),
})
