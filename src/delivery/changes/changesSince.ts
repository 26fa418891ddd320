import type { Database } from 'libsql'

import { articleAddress, photoAddress, versionAddress } from '../../publishing/articleAddresses'
import type { ChangeKind } from '../../publishing/publicChange'
import { statement } from '../readModel/statement'
import { Problem } from '../Problem'

type Row = { at: string; collection: string; id: string; kind: string; photo: string | null; seq: number; version: number }

const COLLECTION = { article: 'articles', caption: 'captions' } as const

const readSince = (since: string): number => {
  const seq = Number(since)
  if (Number.isSafeInteger(seq) && seq >= 0) return seq
  throw new Problem(400, 'cursor', { zh: 'since 须为上一个回答的 next，或 0。', en: '“since” is what “next” of the last answer says, or 0.' }, { parameter: 'since' })
}

/** A change as the API tells it. */
const changeOf = ({ at, collection, id, kind, photo, seq, version }: Row) => {
  const isArticle = collection === 'articles'
  // Of a caption that was erased nobody knows the photo any more.
  const self = isArticle ? articleAddress('', id) : photo && photoAddress('', photo)
  return {
    seq, at, kind, version,
    document: { type: isArticle ? 'article' : 'caption', id, photo: isArticle ? null : photo },
    links: { self, version: isArticle && kind !== 'erased' ? versionAddress('', id, { version }) : null },
  }
}

type Asked = { kind?: ChangeKind; limit: number; publication?: string; since: string; type?: 'article' | 'caption' }

/**
 * What readers have seen change after `since`, in order.
 * @throws {Problem} 400 `cursor`.
 */
export const changesSince = (db: Database, { kind, limit, publication, since, type }: Asked) => {
  const after = readSince(since)
  const conditions: [string | undefined, string][] = [
    [kind, 'c.kind = ?'],
    // What was erased tells no newspaper any more: it is told to everybody.
    [publication, '(c.publication = ? OR c.publication IS NULL)'],
    [type && COLLECTION[type], 't.collection = ?'],
  ]
  const asked = conditions.filter(([value]) => value !== undefined)
  const rows = statement(db, `SELECT c.seq, c.at, c.kind, c.version, t.collection, t.id, t.photo FROM changes c JOIN texts t ON t.n = c.text
    WHERE c.seq > ? ${asked.map(([, sql]) => `AND ${sql}`).join(' ')} ORDER BY c.seq LIMIT ?`)
    .all(after, ...asked.map(([value]) => value), limit + 1) as Row[]
  const shown = rows.slice(0, limit)
  return { changes: shown.map(changeOf), next: String(shown.at(-1)?.seq ?? after), hasMore: rows.length > limit }
}
