import type { Payload } from 'payload'

import { lastChange } from './changes'
import { pruneDeliveries } from './deliveries'
import { isFree } from './lease'
import { readWebhooks } from './readWebhooks'
import type { Sender } from './Sender'
import type { Webhook } from './Webhook'
import { isReady, workOff } from './workOff'

/** So many receivers are told at once by one process. */
const MOST_AT_ONCE = 8

const PRUNE_EVERY_MS = 10 * 60_000

/** What starts sending, and what it can be given; without them the clock, chance, and no address. */
export type SenderOptions = Partial<Pick<Sender, 'now' | 'random' | 'serverURL'>> & Pick<Sender, 'readModel'>

const due = async (sender: Sender): Promise<Webhook[]> => {
  const docs = await readWebhooks(sender.payload, { isActive: { equals: true } })
  const ready = docs.filter((webhook) => isReady(webhook, sender.now()) && isFree(webhook))
  if (ready.length === 0) return []
  const last = lastChange(sender.readModel())
  return ready.filter(({ position }) => position < last)
}

/**
 * Sends to all webhooks of a database; several senders, also of other processes, may be at it at once.
 * - `round` looks once and begins with what is due; `done` waits for all that is under way.
 * - `stop` ends requests that are under way; what they carried is sent again, by this process or another.
 */
export const createSender = (payload: Payload, options: SenderOptions) => {
  const stopping = new AbortController()
  const sender: Sender = { now: Date.now, payload, random: Math.random, serverURL: '', ...options, stop: stopping.signal }
  const inHand = new Map<string, Promise<void>>()
  const turns = new Map<string, number>()
  const pruned = new Map<string, number>()
  let turn = 0

  const prune = async (id: string): Promise<void> => {
    const now = sender.now()
    if (now - (pruned.get(id) ?? 0) < PRUNE_EVERY_MS) return
    pruned.set(id, now)
    await pruneDeliveries(payload, id, now)
  }
  const begin = (webhook: Webhook): void => {
    turns.set(webhook.id, (turn += 1))
    const work = workOff(sender, webhook)
      .then(() => prune(webhook.id))
      .catch((err: Error) => payload.logger.warn({ err, msg: `Sending to the webhook ${webhook.id} failed; it goes on in a moment.` }))
      .finally(() => inHand.delete(webhook.id))
    inHand.set(webhook.id, work)
  }
  const done = async (): Promise<void> => void (await Promise.all(inHand.values()))
  const round = async (): Promise<void> => {
    const found = (await due(sender)).filter(({ id }) => !inHand.has(id))
    const next = found.sort((a, b) => (turns.get(a.id) ?? 0) - (turns.get(b.id) ?? 0)).slice(0, Math.max(0, MOST_AT_ONCE - inHand.size))
    if (!stopping.signal.aborted) next.forEach(begin)
  }
  const stop = async (): Promise<void> => {
    stopping.abort()
    await done()
  }
  return { done, round, stop }
}
