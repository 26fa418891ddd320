import { NotFound, type PayloadRequest } from 'payload'

import { joinTexts, type JoinableText } from '../editorial/jumps/joinTexts'
import type { StandsOn } from '../editorial/jumps/types'
import { type Actor, isRefusal } from '../editorial/stages'
import { ClearError, NotAllowedNow } from '../errors'
import { who } from '../log/who'
import { objectId } from '../store/objectId'
import { laterThan, STATUS } from './act'
import { contentOf } from './collections'
import { idOf, placeOf, type WorkDocument } from './document'
import { finishPair, hold, newHold, type Pair } from './joinPair'
import { pagesOfIssue } from './joinParts'
import { essentialsOf, findJoin, type JoinRecord, readJoin } from './joinRecord'
import { joinedStates, type Side } from './joinRules'
import { readSettled } from './settle'
import { stale } from './stale'
import { workingText } from './versions'

/** The revisions of both articles that a person saw. */
export type Seen = { from: number; to: number }

type Options = {
  actor: Actor
  /** By the structure of the file, while nobody has touched either: it makes nobody a corrector. */
  isByImport?: boolean
}

const goneError = (req: PayloadRequest): ClearError =>
  new ClearError(req, 409, {
    zh: '其中一篇已不在（版面被删除或重新切分），没有改动任何内容。',
    en: 'One of the two articles is no longer there (its page was deleted or cut anew); nothing was changed.',
  }, { code: 'gone' })

/** One side of a join as it stands. @throws {ClearError} 409 when it is gone. */
export const sideOf = async (req: PayloadRequest, relation: unknown): Promise<Side> => {
  const id = idOf(relation)
  const doc = id ? await readSettled(req, 'articles', id) : null
  if (!doc) throw goneError(req)
  return { doc, working: await workingText(req, 'articles', doc) }
}

const textOf = (req: PayloadRequest, working: Record<string, unknown>): JoinableText => {
  const content = contentOf(req, 'articles', working)
  const ids = (value: unknown): string[] => ((value as unknown[] | null) ?? []).map(idOf).filter((id) => id !== null)
  return { ...content, cutFrom: ids(content.cutFrom), pages: ids(content.pages) }
}

const contentOfBoth = async (req: PayloadRequest, first: Side, second: Side): Promise<Record<string, unknown>> => {
  const [above, below] = [textOf(req, first.working), textOf(req, second.working)]
  const pages = await pagesOfIssue(req, idOf(first.doc.issue) ?? '')
  const standing = (text: JoinableText): StandsOn[] => (text.pages ?? []).flatMap((id) => pages.get(id) ?? [])
  const joined = joinTexts(above, below, { first: standing(above), second: standing(below) })
  // A row of a list has an id of its own on both databases.
  return { ...joined, authors: (joined.authors ?? []).map((author) => ({ ...author, id: author.id ?? objectId() })) }
}

const problemsOf = (first: WorkDocument, second: WorkDocument): string | null =>
  [first, second].flatMap(({ hasProblem, problemNote }) => (hasProblem && problemNote ? [String(problemNote)] : [])).join('\n') || null

const laterThanBoth = (a: WorkDocument, b: WorkDocument): string => laterThan(a.updatedAt > b.updatedAt ? a.updatedAt : b.updatedAt)

const pairOf = async (req: PayloadRequest, join: JoinRecord, first: Side, second: Side, { actor, isByImport }: Options): Promise<Pair> => {
  const states = await joinedStates(req, first, second, actor)
  if (isRefusal(states)) throw new NotAllowedNow(req, STATUS[states.refused], states.message, { code: states.refused })
  return {
    ...who(req),
    action: 'join',
    at: laterThanBoth(first.doc, second.doc),
    first: {
      id: first.doc.id,
      revision: first.doc.revision,
      content: await contentOfBoth(req, first, second),
      fields: {
        ...states.first,
        ...(isByImport ? { correctedBy: idOf(first.doc.correctedBy) } : {}),
        hasNewerEdit: true,
        problemNote: problemsOf(first.doc, second.doc),
        snapshot: (first.doc.snapshot as string | null | undefined) ?? null,
      },
      isOwnText: !first.doc.snapshot,
      placeBefore: placeOf(first.doc),
    },
    held: newHold(),
    join: essentialsOf(join),
    second: {
      id: second.doc.id,
      revision: second.doc.revision,
      fields: { ...states.second, joinedInto: first.doc.id, problemNote: null },
      // They are the first's now: every line belongs to one text.
      sourceLines: second.working.sourceLines ? [] : null,
    },
  }
}

const refuseDecided = (req: PayloadRequest, { state }: JoinRecord): void => {
  if (state === 'joined') {
    throw new ClearError(req, 409, { zh: '这两篇已经接上。', en: 'The two are joined already.' }, { code: 'joined' })
  }
  if (state === 'dismissed') {
    throw new ClearError(req, 409, { zh: '已有人判定这两篇不相接。', en: 'Somebody has said that the two do not belong together.' }, { code: 'dismissed' })
  }
}

/** Both documents decided on, or the one that was in the way. */
export const carryOut = async (
  req: PayloadRequest,
  pair: Pair,
  isDone: (second: WorkDocument) => boolean,
): Promise<void> => {
  if (await hold(req, pair)) {
    if (await finishPair(req, pair)) return
    // Somebody who touched it meanwhile may have brought it to its end.
    const second = await readSettled(req, 'articles', pair.second.id)
    if (second && second.revision > pair.second.revision && isDone(second)) return
  }
  for (const { id, revision } of [pair.first, pair.second]) {
    const now = await readSettled(req, 'articles', id)
    if (!now) throw goneError(req)
    if (now.revision !== revision) throw await stale(req, 'articles', now, revision)
  }
  const join = pair.action === 'join' ? await findJoin(req, pair.first.id, pair.second.id) : null
  if (join) refuseDecided(req, join)
  throw new ClearError(req, 409, {
    zh: '别人正在处理其中一篇，没有改动任何内容；请再试一次。', en: 'Somebody else was at one of the two just now; nothing was changed. Try again.',
  }, { code: 'busy' })
}

/**
 * Makes two articles one: the first takes up the text, lines and pages of the second, which is no text of its own from
 * then on. Both change or neither does (src/workflow/joinPair.ts).
 * @param seen the revisions that the person saw.
 * @throws {NotFound} 404 · StaleRevision 409 · {@link NotAllowedNow} 403 or 409, with nothing changed.
 */
export const joinArticles = async (req: PayloadRequest, id: string, seen: Seen, options: Options): Promise<void> => {
  const join = await readJoin(req, id)
  if (!join) throw new NotFound(req.t)
  refuseDecided(req, join)
  const [first, second] = [await sideOf(req, join.from), await sideOf(req, join.to)]
  for (const [side, revision] of [[first, seen.from], [second, seen.to]] as const) {
    if (side.doc.revision !== revision || side.doc.revision < 1) throw await stale(req, 'articles', side.doc, revision)
  }
  if (idOf(first.doc.issue) !== idOf(second.doc.issue)) {
    throw new ClearError(req, 409, { zh: '两篇不在同一期，不能接。', en: 'The two are not of one issue and cannot be joined.' }, { code: 'issue' })
  }
  const pair = await pairOf(req, join, first, second, options)
  await carryOut(req, pair, ({ joinedInto }) => idOf(joinedInto) === first.doc.id)
}
