import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import Database from 'libsql'

import { markOf } from '../../../src/delivery/readModel/history'
import { SCHEMA } from '../../../src/delivery/readModel/SCHEMA'
import type { ChangeKind } from '../../../src/publishing/publicChange'

export type ChangesModel = {
  /**
   * Adds a change of an article, made by that entry of the log; changes are numbered by themselves.
   * @param of an article that is there; a new one unless said.
   * @returns the article's id.
   */
  add: (entry: number, kind?: ChangeKind, publication?: null | string, of?: string) => string
  close: () => void
  readModel: () => Database.Database
}

/** A read model with nothing in it but changes, as webhooks follow them. */
export const changesModel = (): ChangesModel => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-changes-'))
  const database = new Database(path.join(folder, 'read.db'))
  database.exec(SCHEMA)
  return {
    add: (entry, kind = 'created', publication = 'p1', of = undefined) => {
      const { seq } = database.prepare('SELECT coalesce(max(seq), 0) + 1 AS seq FROM changes').get() as { seq: number }
      const id = of ?? `a${entry}`
      const at = new Date(Date.UTC(2024, 0, 1, 0, 0, entry)).toISOString()
      if (of === undefined) {
        database.prepare(`INSERT INTO texts (n, collection, id, state, version, firstSeq, changedSeq, firstAt, versionAt, changedAt)
          VALUES (?, 'articles', ?, 'public', 1, ?, ?, ?, ?, ?)`).run(seq, id, seq, seq, at, at, at)
      }
      const { n } = database.prepare('SELECT n FROM texts WHERE id = ?').get(id) as { n: number }
      database.prepare('INSERT INTO changes (seq, at, kind, text, version, publication, entry, mark) VALUES (?, ?, ?, ?, 1, ?, ?, ?)').run(seq, at, kind, n, publication, entry, markOf(`entry ${entry}`))
      if (kind === 'erased') {
        database.prepare("UPDATE texts SET state = 'erased' WHERE n = ?").run(n)
        database.prepare('UPDATE changes SET publication = NULL WHERE text = ?').run(n)
      }
      return id
    },
    close: () => {
      database.close()
      fs.rmSync(folder, { force: true, recursive: true })
    },
    readModel: () => database,
  }
}
