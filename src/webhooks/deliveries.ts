import type { Payload } from 'payload'

import type { Message } from './message'
import type { Outcome } from './post'

/** What is sent and was sent before: a change, or a trial. */
export type Sent = { document: null | string; kind: string; seq: null | number }

type Begun = { attempt: number; message: Message; sent: Sent; webhook: string }
type Ended = { isDead?: boolean; nextAt?: null | string; outcome: Pick<Outcome, 'answer' | 'isDone' | 'ms' | 'status'> }

/** The status of a request that is on its way, and of one of which nobody knows any more what came of it. */
const UNDER_WAY = 'sending'
const UNKNOWN = {
  answer: '推送时中断，不知道是否已送达；会以同一 webhook-id 再推送。 Cut off while it was being sent: unknown whether it arrived; it is sent again under the same webhook-id.',
  isDone: false, ms: null, status: 'unknown',
}

const DAYS_KEPT = 30
/** Of each webhook. */
const MOST_KEPT = 1_000

const begun = ({ attempt, message, sent, webhook }: Begun, now: number) =>
  ({ ...sent, at: new Date(now).toISOString(), attempt, message: message.body, messageId: message.id, webhook })

const ended = ({ isDead = false, nextAt = null, outcome: { answer, isDone, ms, status } }: Ended) => ({ answer, isDead, isDone, ms, nextAt, status })

/** Writes into the delivery log what came of one request. @param now in milliseconds since 1970. @returns the entry's id. */
export const logDelivery = async (payload: Payload, delivery: Begun & Ended, now: number): Promise<string> => {
  const row = await payload.db.create({ collection: 'webhook-deliveries', data: { ...begun(delivery, now), ...ended(delivery) } })
  return String(row.id)
}

/** Writes that one is about to be sent, for {@link endDelivery} or, when this process dies, {@link closeAbandoned}. @returns the entry's id. */
export const beginDelivery = async (payload: Payload, delivery: Begun, now: number): Promise<string> => {
  const row = await payload.db.create({ collection: 'webhook-deliveries', data: { ...begun(delivery, now), isDead: false, isDone: false, status: UNDER_WAY } })
  return String(row.id)
}

/** Writes what came of it; nothing when the entry is closed, or gone with its webhook. */
export const endDelivery = async (payload: Payload, id: string, delivery: Ended): Promise<void> => {
  await payload.db.updateOne({
    collection: 'webhook-deliveries', data: ended(delivery), options: { atomic: true }, where: { and: [{ id: { equals: id } }, { status: { equals: UNDER_WAY } }] },
  })
}

/** Closes what a sender of this webhook that is gone had under way; only to be called by who has taken its place. */
export const closeAbandoned = async (payload: Payload, webhook: string): Promise<void> => {
  await payload.db.updateMany({ collection: 'webhook-deliveries', data: UNKNOWN, where: { and: [{ webhook: { equals: webhook } }, { status: { equals: UNDER_WAY } }] } })
}

/** Takes away what the delivery log no longer keeps of a webhook. @param most that it keeps. */
export const pruneDeliveries = async (payload: Payload, webhook: string, now: number, most = MOST_KEPT): Promise<void> => {
  const oldest = new Date(now - DAYS_KEPT * 24 * 60 * 60_000).toISOString()
  const { docs } = await payload.db.find<{ at: string; id: string }>({
    collection: 'webhook-deliveries', limit: 1, page: most + 1, pagination: true, select: { at: true }, sort: '-at', where: { webhook: { equals: webhook } },
  })
  const last = docs[0]?.at ?? ''
  await payload.db.deleteMany({
    collection: 'webhook-deliveries',
    where: { and: [{ webhook: { equals: webhook } }, { or: [{ at: { less_than: oldest } }, ...(last ? [{ at: { less_than_equal: last } }] : [])] }] },
  })
}
