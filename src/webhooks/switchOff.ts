import { createLocalReq, type Payload } from 'payload'

import { noted } from '../log/noted'
import { saidOf } from '../log/saidOf'
import { inTransaction } from '../store/inTransaction'
import { followUp } from '../store/followUp'
import { readWebhook } from './readWebhooks'
import type { Webhook } from './Webhook'

/**
 * Switches a webhook off whose receiver has answered that it is gone, once; the program's deed, as an entry of the log says. The
 * change it was to be told of stays the next one, for when somebody switches it on again.
 */
export const switchOff = async (payload: Payload, { id }: Pick<Webhook, 'id'>, run: string): Promise<void> => {
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    const row = await readWebhook(req, id)
    if (!row?.isActive) return
    const now = { isActive: false }
    const note = {
      collection: 'webhooks' as const,
      entry: { action: 'change' as const, actor: null, actorName: '', at: new Date().toISOString(), reason: saidOf({ isActive: true }, now) },
      id, saltBefore: null, then: now, toRevision: row.revision + 1, unique: { name: row.name },
    }
    const key = await noted.keep(req, note)
    const isOff = await payload.db.updateOne({
      collection: 'webhooks', data: { ...now, attempt: 0, nextAt: null, revision: row.revision + 1 }, options: { atomic: true }, req,
      where: { and: [{ id: { equals: id } }, { run: { equals: run } }, { revision: { equals: row.revision } }] },
    })
    if (isOff) return followUp(req, (after) => noted.write(after, key, note, id))
    await noted.forget(req, key)
  })
}
