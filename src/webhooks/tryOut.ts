import { NotFound, type PayloadRequest } from 'payload'

import { ClearError } from '../errors'
import { logDelivery } from './deliveries'
import { type Message, pingOf } from './message'
import { type Outcome, post } from './post'
import { readWebhook } from './readWebhooks'
import { signingSecrets } from './secrets'
import type { Webhook } from './Webhook'

/** What somebody who sent by hand is told: HTTP status or fault, milliseconds, and how the answer begins. */
export type Told = Pick<Outcome, 'answer' | 'isDone' | 'ms' | 'status'> & { delivery: string }

/** @throws {NotFound | ClearError} 404, 409 `no-secret`. */
export const signable = async (req: PayloadRequest, id: string): Promise<Webhook> => {
  const row = await readWebhook(req, id)
  if (!row) throw new NotFound(req.t)
  if (signingSecrets(row.secrets, Date.now()).length > 0) return row
  throw new ClearError(req, 409, { zh: '还没有签名密钥；请先发放。', en: 'It has no secret to sign with yet; issue one first.' }, { code: 'no-secret' })
}

/** Sends a message by hand, beside the order of the changes, and logs what came of it. */
export const sendByHand = async (req: PayloadRequest, webhook: Webhook, message: Message, sent: Parameters<typeof logDelivery>[1]['sent'], attempt: number): Promise<Told> => {
  const outcome = await post(webhook, message, Date.now())
  const delivery = await logDelivery(req.payload, { attempt, message, outcome, sent, webhook: webhook.id }, Date.now())
  const { answer, isDone, ms, status } = outcome
  return { answer, delivery, isDone, ms, status }
}

/** Sends a trial, also to one that is switched off. @throws {NotFound | ClearError} 404, 409 `no-secret`. */
export const tryOut = async (req: PayloadRequest, id: string): Promise<Told> => {
  const webhook = await signable(req, id)
  return sendByHand(req, webhook, pingOf(webhook, Date.now()), { document: null, kind: 'ping', seq: null }, 1)
}
