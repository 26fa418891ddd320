import type { PayloadRequest } from 'payload'

import { type Actor, isRefusal, type NextState, transition, type WorkState } from '../editorial/stages'
import { NotAllowedNow } from '../errors'
import { who } from '../log/who'
import { objectId } from '../store/objectId'
import { laterThan, STATUS } from '../workflow/act'
import { placeOf, workStateOf } from '../workflow/document'
import { newHold } from '../workflow/joinPair'
import { checkLengths } from './checkLengths'
import type { Turned } from './page/aftermath'
import type { UnitRow } from './readPageUnits'

type Author = { id?: string }

/** A row of a list has an id of its own on both databases. */
export const withRowIds = (content: Record<string, unknown>): Record<string, unknown> =>
  Array.isArray(content.authors)
    ? { ...content, authors: (content.authors as Author[]).map((author) => ({ ...author, id: author.id ?? objectId() })) }
    : content

/** What this person cannot cut stays as it is. @throws {NotAllowedNow} 409 or 403. */
export const refuseLocked = (req: PayloadRequest, { doc, refusal }: UnitRow): void => {
  if (refusal) throw new NotAllowedNow(req, STATUS[refusal.refused], refusal.message, { code: refusal.refused, id: doc.id, stage: doc.stage })
}

type Given = {
  action: 'recut' | 'uncut'
  content: Record<string, unknown>
  /** Beside the stage: as it stood before, for an undo. */
  fields: Record<string, unknown>
  page: string
}

/** A unit with another text: what is to be written, once the page has decided. */
export const turnedUnit = (req: PayloadRequest, { collection, doc }: UnitRow, { action, content, fields, page }: Given): Turned => ({
  collection,
  content: withRowIds(content),
  entry: {
    at: laterThan(doc.updatedAt), ...who(req), action, document: `${collection}:${doc.id}`, fromRevision: doc.revision,
    toRevision: doc.revision + 1, snapshot: (doc.snapshot as string | null | undefined) ?? null, reason: `pages:${page}`,
  },
  fields,
  held: newHold(),
  id: doc.id,
  isOwnText: !doc.snapshot,
  placeBefore: placeOf(doc),
  revision: doc.revision,
})

/** A lapsed claim ends with the cut: a new place is a write, and would make it count anew. */
const withoutLapsed = ({ assignee, stage }: NextState, { isClaimLapsed }: WorkState): Partial<NextState> => (isClaimLapsed ? { assignee, stage } : {})

/** How the work stands on a unit that has been cut. Only its place: that makes nobody a corrector. */
export const recutUnit = async (
  req: PayloadRequest,
  row: UnitRow,
  { actor, content, isText, page, problem }: { actor: Actor; content: Record<string, unknown>; isText: boolean; page: string; problem: string | null },
): Promise<Turned> => {
  const { collection, doc, working } = row
  refuseLocked(req, row)
  checkLengths(req, collection, content)
  const state = await workStateOf(req, doc, working)
  const next = transition(state, 'recut', actor)
  if (isRefusal(next)) throw new NotAllowedNow(req, STATUS[next.refused], next.message, { code: next.refused, id: doc.id })
  const flagged = problem ? { hasProblem: true, problemNote: [doc.problemNote, problem].filter(Boolean).join('\n') } : {}
  return turnedUnit(req, row, { action: 'recut', content, fields: { ...(isText ? next : withoutLapsed(next, state)), ...flagged, hasNewerEdit: true }, page })
}
