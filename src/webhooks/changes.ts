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
  /** Whether it is of a publication that was asked for; else, and when nobody can tell any more, it is told without more than which text it was. */
  isAsked: boolean
  kind: ChangeKind
  photo: null | string
  seq: number
  version: number
}

type Asked = Pick<Webhook, 'kinds' | 'position' | 'publications'>

/** 1 when the change itself is of a publication that is asked for. */
const IS_ASKED = `(@publications = '[]' OR coalesce(changes.publication IN (SELECT value FROM json_each(@publications)), 0))`

/**
 * Of which publication a text was, an erasure takes from all that tells of it (src/delivery/projector/applyEntry.ts), and a
 * version of which the snapshot is missing does not say it. Nobody who was told of a text may hear nothing of its end, so:
 * - whoever was told of a text because of its publication is told of all that comes after, also in another one;
 * - when nobody can tell of which it was, all are told; of what was made before an erasure, the erasure alone.
 */
const MATCHING = `changes.entry > @position AND kind IN (SELECT value FROM json_each(@kinds)) AND (${IS_ASKED}
  OR EXISTS (SELECT 1 FROM changes AS earlier WHERE earlier.text = changes.text AND earlier.seq <= changes.seq
    AND earlier.publication IN (SELECT value FROM json_each(@publications)))
  OR (NOT EXISTS (SELECT 1 FROM changes AS earlier WHERE earlier.text = changes.text AND earlier.seq <= changes.seq AND earlier.publication IS NOT NULL)
    AND (kind IN ('erased', 'withdrawn') OR EXISTS (SELECT 1 FROM texts WHERE texts.n = changes.text AND texts.state <> 'erased'))))`
const LAST = 'SELECT coalesce(max(entry), 0) AS entry FROM changes'
const NEXT = `SELECT changes.entry, changes.seq, changes.at, changes.kind, changes.version, texts.collection, texts.id AS document, texts.photo, ${IS_ASKED} AS isAsked
  FROM changes JOIN texts ON texts.n = changes.text WHERE ${MATCHING} AND changes.entry <= @until ORDER BY changes.entry LIMIT 1`
const COUNT = `SELECT count(*) AS waiting FROM changes WHERE ${MATCHING}`

const asked = ({ kinds, position, publications }: Asked): Record<string, number | string> =>
  ({ kinds: JSON.stringify(kinds), position, publications: JSON.stringify(publications ?? []) })

/** The entry of the log that made the last change there is; 0 before the first. */
export const lastChange = (database: Database): number => (statement(database, LAST).get() as { entry: number }).entry

/** The next change that the receiver is told of, up to a number of the log; null when there is none. */
export const nextChange = (database: Database, webhook: Asked, until: number): Change | null => {
  const row = statement(database, NEXT).get({ ...asked(webhook), until }) as (Omit<Change, 'isAsked'> & { isAsked: number }) | undefined
  return row ? { ...row, isAsked: row.isAsked === 1 } : null
}

/** How many changes the receiver is still to be told of. */
export const countWaiting = (database: Database, webhook: Asked): number => (statement(database, COUNT).get(asked(webhook)) as { waiting: number }).waiting
