import type { CollectionSlug, Payload } from 'payload'

import { Refusal } from './Refusal'

/** What Payload keeps for itself; its admin reads none of it by the API. */
const INTERNAL: ReadonlySet<string> = new Set(['payload-jobs', 'payload-kv', 'payload-migrations'])

const isUnserved = (payload: Payload, method: string, [slug = '', second = '', third = '']: string[]): boolean => {
  const collection = payload.collections[slug as CollectionSlug]?.config
  if (!collection) return false
  if (INTERNAL.has(slug)) return true
  if (second === 'versions' && !collection.versions) return true
  // By its key; Payload's query for it cannot be run on SQLite.
  if (slug === 'payload-preferences' && method === 'DELETE' && second !== '') return true
  return Boolean(collection.auth) && (second === 'verify' || third === 'api-key')
}

/**
 * Payload has routes for what a collection does not have (versions, verification by mail, API keys of its own kind), and
 * fails on them.
 * @throws {Refusal} 404.
 */
export const refuseUnserved = (payload: Payload, { method, url }: Request): void => {
  const [, ...segments] = new URL(url).pathname.split('/').filter(Boolean)
  if (!isUnserved(payload, method, segments)) return
  throw new Refusal(404, 'not-found', { zh: '没有这个地址。', en: 'There is nothing at this address.' })
}
