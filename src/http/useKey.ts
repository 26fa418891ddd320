import type { Payload } from 'payload'

import { hashKey, KEY_PREFIX } from '../republishers/keys'
import type { Republisher, Scope } from '../republishers/Republisher'
import { addressOf } from './addressOf'
import { isGraphql, isRead } from './isRead'
import { spend } from './limits/spend'
import { Refusal } from './Refusal'

const CHALLENGE = { 'WWW-Authenticate': 'Bearer' }

const refused = (status: number, code: string, zh: string, en: string): Refusal =>
  new Refusal(status, code, { zh, en }, status === 401 ? CHALLENGE : {})

const keyOf = (headers: Headers): string | null => {
  const [, key] = /^Bearer\s+(\S+)\s*$/u.exec(headers.get('authorization') ?? '') ?? []
  return key?.startsWith(KEY_PREFIX) ? key : null
}

const scopeFor = (url: string): Scope => (new URL(url).pathname.startsWith('/api/media/file/') ? 'images' : 'read')

const noteUse = async (payload: Payload, row: Republisher): Promise<void> => {
  const today = new Date().toISOString().slice(0, 10)
  if (row.lastUsedDay === today) return
  await payload.db.updateOne({
    collection: 'republishers', data: { lastUsedDay: today }, options: { atomic: true }, where: { id: { equals: row.id } },
  })
}

/**
 * Whether the request carries a republisher's key. Such a request reads what everybody may read, in its scopes, and has a
 * rate limit of its own.
 * @returns false when there is no key in it: then it is a person's or anybody's.
 * @throws {Refusal} 401 (unknown, revoked), 403 (writes, or outside its scopes), 429.
 */
export const useKey = async (payload: Payload, request: Request): Promise<boolean> => {
  const key = keyOf(request.headers)
  if (key === null) return false
  const row = await payload.db.findOne<Republisher>({ collection: 'republishers', where: { keyHash: { equals: hashKey(key) } } })
  if (!row) {
    // Guessing counts as reading without a key does.
    await spend('reads', addressOf(request.headers))
    throw refused(401, 'key-unknown', '没有这个密钥；请检查，或向编辑部索取新密钥。', 'There is no such key; check it, or ask the editors for a new one.')
  }
  if (row.revokedAt) throw refused(401, 'key-revoked', '此密钥已撤销；请向编辑部索取新密钥。', 'This key was revoked; ask the editors for a new one.')
  await spend('key', row.id)
  if (!(isRead(request) || isGraphql(request))) throw refused(403, 'key-reads-only', '密钥只能读取。', 'A key reads and nothing else.')
  const scope = scopeFor(request.url)
  if (!row.scopes.includes(scope)) throw refused(403, 'key-scope', `此密钥没有“${scope}”权限。`, `This key does not have the scope “${scope}”.`)
  await noteUse(payload, row)
  return true
}
