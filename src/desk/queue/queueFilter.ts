import type { PayloadRequest, Where } from 'payload'

import { isCleanText } from '../../editorial/cleanText'
import { type Actor, type Stage, STAGES } from '../../editorial/stages'
import { ClearError } from '../../errors'
import { wholeUnits } from '../../store/wholePages'
import { lapsedBefore } from '../../workflow/claimLapses'
import { LISTS, type QueueList } from './QueueItem'

export type QueueFilter = { issue?: string; list: QueueList; problem: boolean; publication?: string; stage?: Stage }

const LONGEST_ID = 100

const bad = (req: PayloadRequest, name: string, zh: string, en: string): ClearError =>
  new ClearError(req, 400, { zh: `“${name}”${zh}`, en: `“${name}” ${en}` }, { code: 'filter', path: name })

/** An id as somebody sent it; undefined when they sent none. @throws {ClearError} 400. */
export const readId = (req: PayloadRequest, name: string, given: unknown): string | undefined => {
  if (given === undefined || given === null || given === '') return undefined
  if (typeof given === 'string' && given.length <= LONGEST_ID && isCleanText(given)) return given
  throw bad(req, name, '须为编号。', 'must be an id.')
}

/** The filters as the query names them. @throws {ClearError} 400, naming the one that cannot be used. */
export const readFilter = (req: PayloadRequest): QueueFilter => {
  const { issue, list = 'mine', problem, publication, stage } = req.query as Record<string, unknown>
  if (!LISTS.includes(list as QueueList)) throw bad(req, 'list', `须为 ${LISTS.join('、')} 之一。`, `must be one of ${LISTS.join(', ')}.`)
  if (stage && !STAGES.includes(stage as Stage)) throw bad(req, 'stage', `须为 ${STAGES.join('、')} 之一。`, `must be one of ${STAGES.join(', ')}.`)
  return {
    issue: readId(req, 'issue', issue),
    list: list as QueueList,
    problem: problem === 'true' || problem === '1',
    publication: readId(req, 'publication', publication),
    stage: (stage as Stage | undefined) || undefined,
  }
}

/** Unproofed, or claimed by somebody else who let the claim lapse. */
const freeFor = (req: PayloadRequest, actor: Actor): Where[] => [
  { stage: { equals: 'unproofed' } },
  { and: [{ stage: { equals: 'proofing' } }, { updatedAt: { less_than: lapsedBefore(req) } }, { assignee: { not_equals: actor.id } }] },
]

/** What was proofed by others, and one's own where the publication says that one pair of eyes is enough. */
const approvableBy = async (req: PayloadRequest, actor: Actor): Promise<Where> => {
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: 'publications', pagination: false, req, select: {}, where: { onePairIsEnough: { equals: true } },
  })
  const byOthers: Where = { and: [{ correctedBy: { not_equals: actor.id } }, { submittedBy: { not_equals: actor.id } }] }
  return {
    and: [
      { stage: { equals: 'proofed' } },
      { or: [byOthers, ...(docs.length > 0 ? [{ publication: { in: docs.map(({ id }) => id) } }] : [])] },
    ],
  }
}

const listed = async (req: PayloadRequest, list: QueueList, actor: Actor): Promise<Where[]> => {
  if (list === 'mine') return [{ and: [{ stage: { equals: 'proofing' } }, { assignee: { equals: actor.id } }] }]
  return list === 'free' ? freeFor(req, actor) : [await approvableBy(req, actor)]
}

/**
 * What of articles and captions is in that list for that person; what an import or a cut is holding is left out.
 * @returns parts that have no text in common: what is unproofed is counted from an index alone, where one question for all would read every text.
 */
export const queueParts = async (req: PayloadRequest, filter: QueueFilter, actor: Actor): Promise<Where[]> => {
  const { issue, list, problem, publication, stage } = filter
  const whole = await wholeUnits(req)
  const rest: Where[] = [
    { revision: { greater_than: 0 } },
    ...(whole === true ? [] : [whole]),
    ...(issue ? [{ issue: { equals: issue } }] : []),
    ...(publication ? [{ publication: { equals: publication } }] : []),
    ...(stage ? [{ stage: { equals: stage } }] : []),
    ...(problem ? [{ hasProblem: { equals: true } }] : []),
  ]
  return (await listed(req, list, actor)).map((part) => ({ and: [part, ...rest] }))
}
