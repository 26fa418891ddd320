import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'

import { isOwnerGone, thisProcess } from '../store/owner'
import { readWebhooks } from './readWebhooks'
import { NO_RUN, type Webhook } from './Webhook'

type Holding = Pick<Webhook, 'id' | 'owner' | 'run' | 'seenAt'>

/** Whether nobody is sending to it: nobody has begun, or whoever had is gone. */
export const isFree = ({ owner, run, seenAt }: Holding): boolean => !run || run === NO_RUN || isOwnerGone(owner ?? '', seenAt ?? '', run)

const write = async (payload: Payload, { id, run }: Holding, data: Record<string, unknown>): Promise<boolean> =>
  (await payload.db.updateOne({
    collection: 'webhooks', data: { ...data, seenAt: new Date().toISOString() }, options: { atomic: true },
    where: { and: [{ id: { equals: id } }, { run: { equals: run } }] },
  })) !== null

/** Who sends to a webhook, alone of all processes and senders, and what they write of it while they do. */
export type Lease = {
  /** @returns false when another has taken over, and nothing was written. */
  note: (data: Partial<Webhook> & Record<string, unknown>) => Promise<boolean>
  /** The row as it is now; null when another has taken over, or it is gone. */
  read: () => Promise<null | Webhook>
  release: () => Promise<void>
}

export const newRun = (): string => randomUUID()

/**
 * Takes a webhook for this process, by one conditional write on who had it before: of any number of senders one gets it.
 * Each note is a sign of life; whoever gives none for two minutes is taken for dead (src/store/owner.ts).
 * @param run in hand already (src/store/runsInHand.ts), so that no other sender of this process takes it for failed.
 */
export const takeLease = async (payload: Payload, webhook: Holding, run: string): Promise<Lease | null> => {
  if (!isFree(webhook)) return null
  const isTaken = await write(payload, { ...webhook, run: webhook.run ?? NO_RUN }, { owner: thisProcess(), run })
  if (!isTaken) return null
  const held = { id: webhook.id, run }
  return {
    note: (data) => write(payload, held, data),
    read: async () => (await readWebhooks(payload, { and: [{ id: { equals: webhook.id } }, { run: { equals: run } }] }))[0] ?? null,
    release: async () => void (await write(payload, held, { owner: null, run: NO_RUN })),
  }
}
