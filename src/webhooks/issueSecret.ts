import { NotFound, type PayloadRequest } from 'payload'

import { ClearError } from '../errors'
import { noted } from '../log/noted'
import { who } from '../log/who'
import { followUp } from '../store/followUp'
import { readWebhook } from './readWebhooks'
import { makeSecret, withNewSecret } from './secrets'

/**
 * A new secret; the one before, if any, signs beside it for a day. It is kept as it is, since it signs; this answer is the only
 * one it stands in.
 * @returns the secret, and the revision that the row has now.
 * @throws {NotFound | ClearError} 404, 409.
 */
export const issueSecret = async (req: PayloadRequest, id: string): Promise<{ revision: number; secret: string }> => {
  const { db } = req.payload
  const row = await readWebhook(req, id)
  if (!row) throw new NotFound(req.t)
  const at = new Date()
  const secret = makeSecret()
  const revision = row.revision + 1
  const now = { secretIssuedAt: at.toISOString() }
  const note = {
    collection: 'webhooks' as const, entry: { action: 'change' as const, ...who(req), at: at.toISOString(), reason: 'secret' },
    id, saltBefore: null, then: now, toRevision: revision, unique: { name: row.name },
  }
  const key = await noted.keep(req, note)
  const isIssued = await db.updateOne({
    collection: 'webhooks', data: { ...now, nextAt: null, revision, secrets: withNewSecret(row.secrets, secret, at.getTime()) }, options: { atomic: true }, req,
    where: { and: [{ id: { equals: id } }, { revision: { equals: row.revision } }] },
  })
  if (!isIssued) {
    await noted.forget(req, key)
    throw new ClearError(req, 409, { zh: '刚被别人改动，没有换发；请重新载入。', en: 'It has just been changed by somebody else; no secret was issued. Reload.' }, { code: 'stale' })
  }
  await followUp(req, (after) => noted.write(after, key, note, id))
  return { revision, secret }
}
