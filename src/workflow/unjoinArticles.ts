import { NotFound, type PayloadRequest } from 'payload'

import { type Actor, isRefusal, transition } from '../editorial/stages'
import { ClearError, NotAllowedNow } from '../errors'
import { who } from '../log/who'
import { laterThan, STATUS } from './act'
import { contentOf } from './collections'
import { idOf, placeOf, type WorkDocument, workStateOf } from './document'
import { carryOut, sideOf } from './joinArticles'
import { newHold, type Pair } from './joinPair'
import { essentialsOf, type JoinRecord, readJoin } from './joinRecord'
import type { Side } from './joinRules'
import { versionAt } from './versions'

/** By an import that cuts a page anew: nobody has said that the two do not belong together. */
type Options = { isByImport?: boolean }

/** How the work stood; what a join changes of it. */
const WORK = [
  'stage', 'assignee', 'correctedBy', 'submittedBy', 'hasProblem', 'problemNote', 'hasNewerEdit', 'joinedInto',
] as const
const RELATIONS: ReadonlySet<string> = new Set(['assignee', 'correctedBy', 'submittedBy', 'joinedInto'])

export const workOf = (version: WorkDocument): Record<string, unknown> =>
  Object.fromEntries(WORK.map((name) => [name, RELATIONS.has(name) ? idOf(version[name]) : (version[name] ?? null)]))

const changedError = (req: PayloadRequest): ClearError =>
  new ClearError(req, 409, {
    zh: '接上之后又有改动，不能再拆开；没有改动任何内容。',
    en: 'It has been changed since it was joined and cannot be taken apart any more; nothing was changed.',
  }, { code: 'changed' })

const articleAt = async (req: PayloadRequest, id: string, revision: number | null | undefined): Promise<WorkDocument> => {
  const found = await versionAt(req, 'articles', id, revision)
  if (!found) throw changedError(req)
  return found
}

const pairOf = async (req: PayloadRequest, join: JoinRecord, first: Side, second: Side, { isByImport }: Options): Promise<Pair> => {
  const before = await articleAt(req, first.doc.id, join.firstBefore)
  const secondBefore = await articleAt(req, second.doc.id, join.secondBefore)
  const later = first.doc.updatedAt > second.doc.updatedAt ? first.doc : second.doc
  return {
    ...who(req),
    action: 'unjoin',
    at: laterThan(later.updatedAt),
    ...(isByImport ? { isByImport } : {}),
    first: {
      id: first.doc.id,
      revision: first.doc.revision,
      content: contentOf(req, 'articles', before),
      fields: { ...workOf(before), snapshot: (first.doc.snapshot as string | null | undefined) ?? null },
      isOwnText: !first.doc.snapshot,
      placeBefore: placeOf(first.doc),
    },
    held: newHold(),
    join: essentialsOf(join),
    second: {
      id: second.doc.id,
      revision: second.doc.revision,
      fields: workOf(secondBefore),
      sourceLines: secondBefore.sourceLines ?? null,
    },
  }
}

/** Whether both articles still are as the join made them. */
export const isAsJoined = (join: JoinRecord, first: WorkDocument, second: WorkDocument): boolean =>
  join.state === 'joined' && first.revision === join.firstAfter && second.revision === join.secondAfter &&
  idOf(second.joinedInto) === first.id

/**
 * Takes a joined article apart again, as long as neither part has been changed since: both get back the text, lines and
 * stage they had.
 * @throws {NotFound} 404 · {@link ClearError} 409 or 403, with nothing changed.
 */
export const unjoinArticles = async (req: PayloadRequest, id: string, actor: Actor, options: Options = {}): Promise<void> => {
  const join = await readJoin(req, id)
  if (!join) throw new NotFound(req.t)
  const [first, second] = [await sideOf(req, join.from), await sideOf(req, join.to)]
  if (join.state !== 'joined') throw new ClearError(req, 409, { zh: '这两篇没有接上。', en: 'The two are not joined.' }, { code: 'not-joined' })
  const refusal = transition(await workStateOf(req, first.doc, first.working), 'unjoin', actor)
  if (isRefusal(refusal)) throw new NotAllowedNow(req, STATUS[refusal.refused], refusal.message, { code: refusal.refused })
  if (!isAsJoined(join, first.doc, second.doc)) throw changedError(req)
  await carryOut(req, await pairOf(req, join, first, second, options), ({ stage }) => stage !== 'joined')
}
