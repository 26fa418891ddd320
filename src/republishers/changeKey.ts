import { NotFound, type PayloadRequest } from 'payload'

import { ClearError } from '../errors'
import { append } from '../log/append'
import { who } from '../log/who'
import { hashKey, makeKey, shownPart } from './keys'
import type { Republisher } from './Republisher'

const find = (req: PayloadRequest, id: string): Promise<Republisher | null> =>
  req.payload.db.findOne<Republisher>({ collection: 'republishers', req, where: { id: { equals: id } } })

/** Brings the entry of the last change into the log, once; a crash between the two is completed here. */
export const settleRepublisher = async (req: PayloadRequest, row: Republisher): Promise<void> => {
  if (!row.isPending || !row.pending) return
  await append(req, row.pending)
  await req.payload.db.updateOne({
    collection: 'republishers', data: { isPending: false, pending: null }, options: { atomic: true }, req,
    where: { and: [{ id: { equals: row.id } }, { revision: { equals: row.revision } }] },
  })
}

const decide = async (
  req: PayloadRequest, id: string, action: 'issue-key' | 'revoke-key', data: Record<string, unknown>,
): Promise<void> => {
  const row = await find(req, id)
  if (!row) throw new NotFound(req.t)
  await settleRepublisher(req, row)
  const revision = row.revision + 1
  const at = new Date().toISOString()
  const decided = await req.payload.db.updateOne({
    collection: 'republishers',
    data: {
      ...data, isPending: true, revision,
      pending: {
        action, ...who(req), at, document: `republishers:${id}`, fromRevision: row.revision, reason: `${row.name} (${row.scopes.join(', ')})`,
        snapshot: null, toRevision: revision,
      },
    },
    options: { atomic: true },
    req,
    where: { and: [{ id: { equals: id } }, { revision: { equals: row.revision } }] },
  })
  if (!decided) {
    throw new ClearError(req, 409, { zh: '密钥刚被别人改动，没有更改；请重新载入。', en: 'The key has just been changed by somebody else; nothing was changed. Reload.' }, { code: 'stale' })
  }
  await settleRepublisher(req, decided as unknown as Republisher)
}

/**
 * A new key; the one before, if any, no longer holds. Only its hash is kept: this answer is the only place it stands in.
 * @throws {NotFound | ClearError} 404, 409.
 */
export const issueKey = async (req: PayloadRequest, id: string): Promise<string> => {
  const key = makeKey()
  await decide(req, id, 'issue-key', { keyHash: hashKey(key), keyIssuedAt: new Date().toISOString(), keyShown: shownPart(key), revokedAt: null })
  return key
}

/** The key is kept as a hash, so that who still sends it is told that it was revoked. @throws {NotFound | ClearError} 404, 409. */
export const revokeKey = async (req: PayloadRequest, id: string): Promise<void> => {
  const row = await find(req, id)
  if (row && (!row.keyHash || row.revokedAt)) {
    throw new ClearError(req, 409, { zh: '没有有效的密钥可撤销。', en: 'There is no valid key to revoke.' }, { code: 'no-key' })
  }
  await decide(req, id, 'revoke-key', { revokedAt: new Date().toISOString() })
}
