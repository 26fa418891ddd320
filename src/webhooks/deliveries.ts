import type { Payload } from 'payload'

import type { Message } from './message'
import type { Outcome } from './post'

/** What is sent and was sent before: a change, or a trial. */
export type Sent = { document: null | string; kind: string; seq: null | number }

type Delivery = { attempt: number; isDead?: boolean; message: Message; nextAt?: null | string; outcome: Outcome; sent: Sent; webhook: string }

const DAYS_KEPT = 30
/** Of each webhook. */
const MOST_KEPT = 1_000

/** Writes into the delivery log what came of one request. @param now in milliseconds since 1970. @returns the entry's id. */
export const logDelivery = async (payload: Payload, { attempt, isDead = false, message, nextAt = null, outcome, sent, webhook }: Delivery, now: number): Promise<string> => {
  const { answer, isDone, ms, status } = outcome
  const row = await payload.db.create({
    collection: 'webhook-deliveries',
    data: { ...sent, answer, at: new Date(now).toISOString(), attempt, isDead, isDone, message: message.body, messageId: message.id, ms, nextAt, status, webhook },
  })
  return String(row.id)
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
