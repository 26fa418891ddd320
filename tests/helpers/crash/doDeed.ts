import type { Deed } from '../../../src/editorial/stages'
import type { People, Proofread } from './job'
import type { Door } from './openDoor'
import { say } from './say'

/** An article or caption as far as the workers need to know it. */
export type Unit = { collection: Proofread; id: string; isApproved: boolean; revision: number; stage: string }

const BY_THE_APPROVER: ReadonlySet<Deed> = new Set<Deed>(['return', 'approve', 'withdraw', 'restore'])

/** What an edit writes says which revision it made, so that the audit knows which text must stand where. */
export const markOf = (revision: number): string => `改于第${revision}次修订`

const request = (unit: Unit, deed: Deed): { body: Record<string, unknown>; method: 'PATCH' | 'POST'; path: string } => {
  const { collection, id, revision } = unit
  if (deed !== 'edit') {
    return { body: { reason: `为测试而${deed}`, revision }, method: 'POST', path: `/${collection}/${id}/${deed}` }
  }
  const text = { [collection === 'articles' ? 'subheadline' : 'text']: markOf(revision + 1) }
  return { body: { ...text, revision }, method: 'PATCH', path: `/${collection}/${id}?draft=true&depth=0` }
}

/**
 * Does one deed through the public door, naming the revision; says so before and after.
 * @returns the unit after it, or the status when it was refused.
 */
export const doDeed = async (door: Door, people: People, unit: Unit, deed: Deed): Promise<Unit | number> => {
  const { body, method, path } = request(unit, deed)
  const document = `${unit.collection}:${unit.id}`
  say({ is: 'begin', what: `${deed} ${document}@${unit.revision}` })
  const reply = await door(method, path, { as: BY_THE_APPROVER.has(deed) ? people.approver : people.corrector, body })
  if (reply.status !== 200) {
    if (reply.status !== 409 && reply.status !== 403) {
      say({ is: 'trouble', message: `${deed} ${document} answered ${reply.status}: ${JSON.stringify(reply.body).slice(0, 300)}` })
    }
    return reply.status
  }
  const { revision, stage } = reply.body.doc
  // The answer is the document as it stands by then: something beside it may have renewed it since.
  say({ is: 'ack', done: { deed, document, toRevision: unit.revision + 1 } })
  return { ...unit, isApproved: unit.isApproved || deed === 'approve', revision, stage }
}
