import Database from 'libsql'

import { markOf } from '../../../src/delivery/readModel/history'
import { SCHEMA } from '../../../src/delivery/readModel/SCHEMA'
import { searchRow } from '../../../src/delivery/search/searchRow'
import type { ArticleDocument } from '../../../src/publishing/PublicDocument'
import { articleResource } from '../../../src/publishing/articleResource'
import { sha256 } from '../../../src/publishing/sha256'

export type Told = Partial<Omit<ArticleDocument, 'authors' | 'body' | 'issue' | 'pages' | 'photos' | 'publication'>> & {
  authors?: string[]
  body?: string[]
  caption?: string
  date?: string
  page?: number
  publication?: string
}

const AT = '2026-11-21T00:00:00.000Z'

const documentOf = (n: number, { authors = [], body = [], caption, date = '2023-06-19', page = 1, publication = '人民日报', ...rest }: Told): ArticleDocument => ({
  format: 2, type: 'article', id: `a${n}`,
  publication: { id: `p-${publication}`, name: publication },
  issue: { id: `${publication}-${date}`, date, dateCertainty: 'printed' },
  pages: [{ id: `${publication}-${date}-${page}`, number: page, name: null }],
  kicker: null, headline: null, subheadline: null, byline: null, dateline: null,
  authors: authors.map((name) => ({ name, role: null })),
  body: body.map((text) => ({ kind: 'paragraph', text })),
  photos: caption === undefined ? [] : [{ photo: `ph${n}`, caption, credit: null, image: null }],
  ...rest,
})

/** A read model in memory into which a test puts articles; the first is `a1`. */
export class SearchModel {
  readonly db: Database.Database
  private last = 0
  private seq = 0

  constructor(file = ':memory:') {
    this.db = new Database(file)
    this.db.exec(SCHEMA)
  }

  /** @returns its id. */
  add(told: Told): string {
    const n = (this.last += 1)
    this.seq += 1
    this.db.prepare(`INSERT INTO texts (n, collection, id, state, version, firstSeq, changedSeq, firstAt, versionAt, changedAt)
      VALUES (?, 'articles', ?, 'withdrawn', 1, ?, ?, ?, ?, ?)`).run(n, `a${n}`, this.seq, this.seq, AT, AT, AT)
    return this.putIn(n, told, 'created')
  }

  /** Approves another version; also of one that was withdrawn. */
  correct(id: string, told: Told): void {
    const n = this.rowOf(id)
    this.seq += 1
    this.takeOut(n)
    this.putIn(n, told, 'corrected')
  }

  /** As the projector leaves what was withdrawn. */
  withdraw(id: string): void {
    const n = this.rowOf(id)
    this.seq += 1
    this.takeOut(n)
    this.changed('withdrawn', n)
  }

  /** As an erasure leaves what it took out of a text: no change tells of it, only that there was one. */
  erase(id: string): void {
    this.takeOut(this.rowOf(id))
    this.db.prepare("INSERT INTO meta (name, value) VALUES ('erasure', ?) ON CONFLICT DO UPDATE SET value = excluded.value").run(`${markOf(id)} ${AT}`)
  }

  private rowOf(id: string): number {
    return (this.db.prepare('SELECT n FROM texts WHERE id = ?').get(id) as { n: number }).n
  }

  private putIn(n: number, told: Told, kind: string): string {
    const document = documentOf(n, told)
    const { authors, headline, id, issue, pages, photos, publication } = document
    const answer = JSON.stringify(articleResource(document, { version: 1, snapshot: 's', firstAt: AT, versionAt: AT, supersededBy: null }))
    this.db.prepare(`UPDATE texts SET state = 'public', snapshot = 's', changedSeq = ?, publication = ?, issue = ?, date = ?, page = ?, headline = ?,
      hasPhoto = ?, answer = ?, etag = ? WHERE n = ?`)
      .run(this.seq, publication.id, issue.id, issue.date, pages[0]?.number, headline, photos.length > 0 ? 1 : 0, answer, `"${sha256(answer)}"`, n)
    this.db.prepare('INSERT OR IGNORE INTO publications (id, name, seq, texts) VALUES (?, ?, 1, 1)').run(publication.id, publication.name)
    for (const { name } of authors) this.db.prepare('INSERT OR IGNORE INTO textAuthors (text, name) VALUES (?, ?)').run(n, name)
    const row = searchRow(document)
    this.db.prepare('INSERT INTO search (rowid, headline, body, authors) VALUES (?, ?, ?, ?)').run(n, row.headline, row.body, row.authors)
    this.changed(kind, n)
    return id
  }

  private takeOut(n: number): void {
    this.db.prepare(`UPDATE texts SET state = 'withdrawn', changedSeq = ?, publication = NULL, issue = NULL, date = NULL, page = NULL,
      headline = NULL, answer = NULL, etag = NULL WHERE n = ?`).run(this.seq, n)
    this.db.prepare('DELETE FROM textAuthors WHERE text = ?').run(n)
    this.db.prepare('DELETE FROM search WHERE rowid = ?').run(n)
  }

  private changed(kind: string, n: number): void {
    this.db.prepare('INSERT INTO changes (seq, at, kind, text, version, mark) VALUES (?, ?, ?, ?, 1, ?)').run(this.seq, AT, kind, n, markOf(String(this.seq)))
    this.db.prepare("INSERT INTO meta (name, value) VALUES ('seq', ?) ON CONFLICT DO UPDATE SET value = excluded.value").run(String(this.seq))
  }
}
