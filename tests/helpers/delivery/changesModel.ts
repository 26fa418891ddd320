import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

import Database from 'libsql'

import { SCHEMA } from '../../../src/delivery/readModel/SCHEMA'
import type { ChangeKind } from '../../../src/publishing/publicChange'

export type ChangesModel = {
  /** Adds a change of an article, made by that entry of the log; changes are numbered by themselves. @returns the article's id. */
  add: (entry: number, kind?: ChangeKind, publication?: null | string) => string
  close: () => void
  readModel: () => Database.Database
}

/** A read model with nothing in it but changes, as webhooks follow them. */
export const changesModel = (): ChangesModel => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-changes-'))
  const database = new Database(path.join(folder, 'read.db'))
  database.exec(SCHEMA)
  return {
    add: (entry, kind = 'created', publication = 'p1') => {
      const { seq } = database.prepare('SELECT coalesce(max(seq), 0) + 1 AS seq FROM changes').get() as { seq: number }
      const id = `a${entry}`
      const at = new Date(Date.UTC(2024, 0, 1, 0, 0, entry)).toISOString()
      database.prepare(`INSERT INTO texts (n, collection, id, state, version, firstSeq, changedSeq, firstAt, versionAt, changedAt)
        VALUES (?, 'articles', ?, 'public', 1, ?, ?, ?, ?, ?)`).run(seq, id, seq, seq, at, at, at)
      database.prepare('INSERT INTO changes (seq, at, kind, text, version, publication, entry) VALUES (?, ?, ?, ?, 1, ?, ?)').run(seq, at, kind, seq, publication, entry)
      return id
    },
    close: () => {
      database.close()
      fs.rmSync(folder, { force: true, recursive: true })
    },
    readModel: () => database,
  }
}
