import { randomUUID } from 'node:crypto'

import { articleAddress, photoAddress, versionAddress } from '../publishing/articleAddresses'
import { sha256 } from '../publishing/sha256'
import type { Change } from './changes'
import type { Webhook } from './Webhook'

/** What is sent: the JSON, byte by byte as it is signed, and the name by which a receiver knows one it has had. */
export type Message = { body: string; id: string }

const TYPES = { articles: 'article', captions: 'caption' } as const

const linksOf = ({ collection, document, photo, version }: Change): Record<string, string> => {
  if (collection === 'captions') return photo === null ? {} : { photo: photoAddress('', photo) }
  const self = articleAddress('', document)
  return { self, version: versionAddress('', document, { version }), versions: `${self}/versions` }
}

/**
 * What a receiver is told of a change: that it was, and where it can be read; no text, which may be withdrawn before it is
 * read. Of what is not known to be of a publication that the receiver asks for, only which text it was. The id is the same whenever it is sent to this receiver, by whichever process, and another one after a restore
 * that made other changes of the same numbers.
 * @param serverURL without a slash at the end; empty when it is not told: links are then below the server's own address.
 */
export const messageOf = ({ id }: Pick<Webhook, 'id'>, change: Change, serverURL: string): Message => {
  const { at, collection, document, isAsked, kind, seq, version } = change
  const paths = { ...(isAsked ? linksOf(change) : {}), changes: '/api/v1/changes' }
  const links = Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, `${serverURL}${path}`]))
  const told = { seq, kind, document: { type: TYPES[collection], id: document }, ...(isAsked ? { version } : {}), links }
  return {
    body: JSON.stringify({ type: `${TYPES[collection]}.${kind}`, timestamp: at, data: told }),
    id: `msg_${sha256(JSON.stringify([id, seq, at, kind, collection, document, version])).slice(0, 32)}`,
  }
}

/** What a receiver gets when somebody tries it out. @param now in milliseconds since 1970. */
export const pingOf = ({ id, name }: Pick<Webhook, 'id' | 'name'>, now: number): Message => ({
  body: JSON.stringify({ type: 'ping', timestamp: new Date(now).toISOString(), data: { webhook: { id, name } } }),
  id: `msg_${randomUUID().replaceAll('-', '')}`,
})
