import type { Database } from 'libsql'

import { statement } from '../delivery/readModel/statement'
import type { ChangeKind } from '../publishing/publicChange'
import type { Webhook } from './Webhook'

/** A public change as the read model has it (src/delivery/readModel/SCHEMA.ts). */
export type Change = {
  at: string
  collection: 'articles' | 'captions'
  document: string
  /** The number of the log's entry that made it: how far a webhook has come is told by these. */
  entry: number
  kind: ChangeKind
  photo: null | string
  seq: number
  version: number
}

type Asked = Pick<Webhook, 'kinds' | 'position' | 'publications'>

/** Once a text is erased, nobody can tell any more of which publication it was: all who are told of erasures are told of this one. */
const MATCHING = `changes.entry > @position AND kind IN (SELECT value FROM json_each(@kinds))
  AND (@publications = '[]' OR changes.publication IN (SELECT value FROM json_each(@publications)) OR (changes.publication IS NULL AND kind = 'erased'))`
const LAST = 'SELECT coalesce(max(entry), 0) AS entry FROM changes'
const NEXT = `SELECT changes.entry, changes.seq, changes.at, changes.kind, changes.version, texts.collection, texts.id AS document, texts.photo
  FROM changes JOIN texts ON texts.n = changes.text WHERE ${MATCHING} AND changes.entry <= @until ORDER BY changes.entry LIMIT 1`
const COUNT = `SELECT count(*) AS waiting FROM changes WHERE ${MATCHING}`

const asked = ({ kinds, position, publications }: Asked): Record<string, number | string> =>
  ({ kinds: JSON.stringify(kinds), position, publications: JSON.stringify(publications ?? []) })

/** The entry of the log that made the last change there is; 0 before the first. */
export const lastChange = (database: Database): number => (statement(database, LAST).get() as { entry: number }).entry

/** The next change that the receiver is told of, up to a number of the log; null when there is none. */
export const nextChange = (database: Database, webhook: Asked, until: number): Change | null =>
  (statement(database, NEXT).get({ ...asked(webhook), until }) as Change | undefined) ?? null

/** How many changes the receiver is still to be told of. */
export const countWaiting = (database: Database, webhook: Asked): number => (statement(database, COUNT).get(asked(webhook)) as { waiting: number }).waiting
