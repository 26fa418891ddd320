import { idOf, type WorkDocument } from '../../workflow/document'
import { lookAgain, lookAgainAtEach } from '../lookAgain'
import { CHANGED, type Problem } from '../Problem'
import { count, type Part, type Verifying } from '../Verifying'
import { rowsOf } from './rowsOf'

type JoinRow = { from?: unknown; id: string; state: string; to?: unknown }
type Second = Pick<WorkDocument, 'id' | 'revision' | 'stage'> & { joinedInto?: unknown }

const read = async ({ payload }: Verifying, relation: unknown): Promise<Second | null> => {
  const id = idOf(relation)
  if (!id) return null
  return payload.db.findOne<Second>({ collection: 'articles', select: { joinedInto: true, revision: true, stage: true }, where: { id: { equals: id } } })
}

const checkJoin = async (verifying: Verifying, { from, id, state, to }: JoinRow): Promise<Problem[]> => {
  const say = (what: string): Problem => ({ check: 'joins', todo: CHANGED, what, where: `joins:${id}` })
  if (state !== 'joined') return []
  const [first, second] = [await read(verifying, from), await read(verifying, to)]
  if (!first || !second) return [say('one of the two articles it joined is not there')]
  // A part that was erased with the article it went into is in it no more.
  if (second.stage === 'erased') return []
  const into = idOf(second.joinedInto)
  if (second.stage !== 'joined' || into !== first.id) return [say(`it says that articles:${second.id} is part of articles:${first.id}; that article is ${second.stage}${into ? `, part of articles:${into}` : ''}`)]
  return []
}

const checkParts = async (verifying: Verifying, ids: readonly string[]): Promise<Map<string, Problem[]>> => {
  const { docs } = await verifying.payload.db.find<Second>({
    collection: 'articles', pagination: false, select: { joinedInto: true, stage: true }, where: { id: { in: [...ids] } },
  })
  const joins = await verifying.payload.db.find<JoinRow>({ collection: 'joins', pagination: false, where: { and: [{ to: { in: [...ids] } }, { state: { equals: 'joined' } }] } })
  const joined = new Set(joins.docs.map(({ from, to }) => `${String(idOf(to))}:${String(idOf(from))}`))
  return new Map(docs.map((doc) => [String(doc.id), doc.stage !== 'joined' || joined.has(`${doc.id}:${String(idOf(doc.joinedInto))}`) ? [] : [
    { check: 'joins' as const, todo: CHANGED, what: `it is part of articles:${String(idOf(doc.joinedInto))}, and no join says so`, where: `articles:${doc.id}` },
  ]]))
}

/** A joined article is part of the one that its join says, and an article that is part of another has a join that says so. */
export const verifyJoins: Part = async function* (verifying) {
  for await (const rows of rowsOf<JoinRow>(verifying.payload, 'joins', { select: { state: true } })) {
    yield* await lookAgainAtEach(rows.map(({ id }) => String(id)), async (id) => {
      const join = await verifying.payload.db.findOne<JoinRow>({ collection: 'joins', where: { id: { equals: id } } })
      return join && checkJoin(verifying, join)
    })
    count(verifying, 'joins', rows.length)
  }
  const where = { stage: { equals: 'joined' } }
  for await (const rows of rowsOf<{ id: string }>(verifying.payload, 'articles', { select: { stage: true }, where })) {
    yield* await lookAgain(rows.map(({ id }) => String(id)), (ids) => checkParts(verifying, ids))
  }
}
