import Database from 'libsql'

import { markOf } from '../../src/delivery/readModel/history'
import { SCHEMA } from '../../src/delivery/readModel/SCHEMA'
import { searchRow } from '../../src/delivery/search/searchRow'
import { articleResource } from '../../src/publishing/articleResource'
import { searchArticle } from './searchArticle'
import type { Words } from './searchWords'

const BATCH = 1_000
const AT = '2026-11-21T00:00:00.000Z'

/** Writes article `n` into all tables that the search reads. */
const writer = (db: Database.Database): ((n: number, words: Words) => void) => {
  const text = db.prepare(`INSERT INTO texts (n, collection, id, state, version, snapshot, firstSeq, changedSeq, firstAt, versionAt,
    changedAt, publication, issue, date, page, headline, hasPhoto, answer, etag)
    VALUES (?, 'articles', ?, 'public', 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const change = db.prepare("INSERT INTO changes (seq, at, kind, text, version, publication, entry, mark) VALUES (?, ?, 'created', ?, 1, ?, ?, ?)")
  const author = db.prepare('INSERT OR IGNORE INTO textAuthors (text, name) VALUES (?, ?)')
  const publication = db.prepare('INSERT OR IGNORE INTO publications (id, name, seq, texts) VALUES (?, ?, 1, 1)')
  const search = db.prepare('INSERT INTO search (rowid, headline, body, authors) VALUES (?, ?, ?, ?)')
  return (n, words) => {
    const document = searchArticle(n, words)
    const { publication: paper, issue, pages } = document
    const answer = JSON.stringify(articleResource(document, { version: 1, snapshot: String(n), firstAt: AT, versionAt: AT, supersededBy: null }))
    text.run(n, document.id, String(n), n, n, AT, AT, AT, paper.id, issue.id, issue.date, pages[0]?.number, document.headline, n % 5 === 0 ? 1 : 0, answer, `"${n}"`)
    change.run(n, AT, n, paper.id, n, markOf(String(n)))
    publication.run(paper.id, paper.name)
    for (const { name } of document.authors) author.run(n, name)
    const row = searchRow(document)
    search.run(n, row.headline, row.body, row.authors)
  }
}

/** A read model of `count` articles in a new file, as the projector would leave it; calls `told` after each thousand. */
export function buildSearchModel(file: string, count: number, words: Words, told: (done: number) => void): void {
  const db = new Database(file)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536')
  db.exec(SCHEMA)
  const write = writer(db)
  for (let done = 0; done < count;) {
    const until = Math.min(done + BATCH, count)
    db.exec('BEGIN')
    while (done < until) write((done += 1), words)
    db.prepare("INSERT INTO meta (name, value) VALUES ('seq', ?) ON CONFLICT DO UPDATE SET value = excluded.value").run(String(done))
    db.exec('COMMIT')
    told(done)
  }
  db.close()
}
