import type { PayloadRequest } from 'payload'

import { NotFound } from 'payload'

import { NotAllowedNow } from '../errors'
import { type Deed, isByOnePair, isRefusal, type NextState, type Refusal, transition } from '../editorial/stages'
import { ONE_PAIR, OVERRIDE } from '../log/marks'
import { who } from '../log/who'
import { followUp } from '../store/followUp'
import { decide } from './decide'
import { approval } from './approval'
import { actorOf } from './actor'
import { contentOf, type Proofread } from './collections'
import { dropSnapshot, holdSnapshot } from './dropSnapshot'
import { idOf, type Pending, placeOf, type WorkDocument, workStateOf } from './document'
import { isSameText } from './isSameText'
import { readOpen } from './readOpen'
import { settle } from './settle'
import { keepSnapshot } from './snapshot'
import { stale } from './stale'
import { workingText } from './versions'

export type Act = {
  collection: Proofread
  id: string
  /** The second of a join is decided on with the first (src/workflow/joinArticles.ts). */
  deed: Exclude<Deed, 'joinInto'>
  /** The revision the person saw. */
  revision: number
  reason?: string | null
  /** An admin approves what they corrected or submitted; with a reason, and the log says so. */
  isOverride?: boolean
  /** The whole text as it shall be; for `edit` only. */
  content?: Record<string, unknown>
}

export const STATUS: Record<Refusal['refused'], number> = {
  stage: 409, role: 403, assignee: 403, 'two-pairs': 403, reason: 400, joined: 409, erased: 409, 'page-fault': 409,
}

/** A revision's time is later than the one before, even when the clock stands still or was set back. */
export const laterThan = (before: string): string => new Date(Math.max(Date.now(), Date.parse(before) + 1)).toISOString()

const changesOf = async (
  req: PayloadRequest,
  act: Act,
  doc: WorkDocument,
  working: Record<string, unknown>,
  at: string,
): Promise<{ content: Record<string, unknown> | null; fields: Record<string, unknown> }> => {
  switch (act.deed) {
    case 'edit':
      return { content: act.content ?? {}, fields: { hasNewerEdit: true } }
    case 'approve':
      return approval(req, act.collection, doc, working, at)
    case 'renew':
      return { content: null, fields: { snapshot: await keepSnapshot(req, act.collection, doc.id, contentOf(req, act.collection, doc)) } }
    case 'withdraw':
      return { content: null, fields: { _status: 'draft', withdrawnReason: act.reason?.trim() } }
    case 'restore':
      return { content: null, fields: { _status: 'published', withdrawnReason: null } }
    case 'return':
      return { content: null, fields: { returnReason: act.reason?.trim() } }
    case 'submit':
      return { content: null, fields: { returnReason: null } }
    case 'flag':
      return { content: null, fields: { problemNote: act.reason?.trim() } }
    case 'unflag':
      return { content: null, fields: { problemNote: null } }
    default:
      return { content: null, fields: {} }
  }
}

const nextState = async (
  req: PayloadRequest,
  act: Act,
  doc: WorkDocument,
  working: Record<string, unknown>,
): Promise<{ isOnePair: boolean; next: NextState }> => {
  const [state, actor] = [await workStateOf(req, doc, working), actorOf(req, act.deed)]
  const next = transition(state, act.deed, actor, act.reason, act.isOverride)
  if (isRefusal(next)) {
    throw new NotAllowedNow(req, STATUS[next.refused], next.message, { code: next.refused, stage: doc.stage })
  }
  const isUnchanged = act.content !== undefined && isSameText(act.content, contentOf(req, act.collection, working))
  return {
    isOnePair: isByOnePair(state, act.deed, actor),
    next: isUnchanged ? { ...next, correctedBy: idOf(doc.correctedBy) } : next,
  }
}

/** By what rule one person alone has approved stands before what they say. */
const reasonOf = ({ isOverride, reason }: Act, isOnePair: boolean): string | null => {
  const rule = isOverride ? OVERRIDE : isOnePair ? ONE_PAIR : ''
  return `${rule} ${reason?.trim() ?? ''}`.trim() || null
}

const TRIES = 5

/** A text that was imported again unchanged since a person read it stands on other lines now: theirs stay the import's. */
const CUT_FIELDS = ['confidence', 'cutBy', 'cutFrom', 'doubts', 'partOf', 'sourceLines'] as const

const withCutOf = (working: Record<string, unknown>, content: Record<string, unknown>): Record<string, unknown> => ({
  ...content,
  ...Object.fromEntries(CUT_FIELDS.filter((name) => name in working).map((name) => [name, working[name]])),
})

/**
 * Does one deed to one article or caption: one conditional write decides, everything else follows from it.
 * @returns the document after it.
 * @throws {NotFound} 404 · StaleRevision 409 · {@link NotAllowedNow} 403, 409 or 400, with nothing changed.
 */
export const act = (req: PayloadRequest, given: Act): Promise<WorkDocument> => attempt(req, given, TRIES)

const attempt = async (req: PayloadRequest, named: Act, tries: number): Promise<WorkDocument> => {
  const doc = await readOpen(req, named.collection, named.id)
  if (!doc) throw new NotFound(req.t)
  // Below 1 it is sealed: its page is being taken away (src/recut/page/sealUnits.ts).
  if (doc.revision !== named.revision || doc.revision < 1) throw await stale(req, named.collection, doc, named.revision)

  const working = await workingText(req, named.collection, doc)
  const given: Act = named.content ? { ...named, content: withCutOf(working, named.content) } : named
  const { isOnePair, next } = await nextState(req, given, doc, working)
  const updatedAt = laterThan(doc.updatedAt)
  const { content, fields } = await changesOf(req, given, doc, working, updatedAt)
  const revision = doc.revision + 1
  const pending: Pending = {
    entry: {
      at: updatedAt,
      ...who(req),
      action: given.deed,
      document: `${given.collection}:${given.id}`,
      fromRevision: doc.revision,
      toRevision: revision,
      snapshot: (fields.snapshot as string | undefined) ?? (doc.snapshot as string | null) ?? null,
      reason: reasonOf(given, isOnePair),
    },
    placeBefore: placeOf(doc),
    version: content && { ...content, _status: given.deed === 'approve' ? 'published' : 'draft' },
  }

  // What is public is replaced by an approval only; until the first one the row shows the text as it stands.
  const isOwnText = given.deed === 'approve' || !doc.snapshot
  const decided = await decide(req, given.collection, doc, {
    content: isOwnText ? content : null,
    fields: { ...next, ...fields, revision, updatedAt, isPending: true, pending },
  })
  const kept = (fields.snapshot as string | undefined) ?? null
  if (!decided) {
    if (kept) await dropSnapshot(req, kept)
    const current = await readOpen(req, given.collection, given.id)
    // It was sealed just then, and has been opened as it was.
    if (current?.revision === given.revision && tries > 1) return attempt(req, named, tries - 1)
    throw current ? await stale(req, given.collection, current, given.revision) : new NotFound(req.t)
  }
  if (kept) await holdSnapshot(req, given.collection, decided)
  await followUp(req, (after) => settle(after, given.collection, decided))
  return decided
}
