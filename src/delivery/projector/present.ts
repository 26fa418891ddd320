import type { Database } from 'libsql'

import { firstLine } from '../../publishing/firstLine'
import type { PublicDocument } from '../../publishing/PublicDocument'
import { asBytes, type Bytes, longText } from '../readModel/longText'
import { statement } from '../readModel/statement'
import { indexImages } from './indexImages'
import { type Made, made } from './making/made'
import { type Places, type Stand, standOf } from './places'

/** Told to readers of a text whose snapshot is not in the editorial database. */
const MISSING = '批准文本暂缺，找回后即可再读。 The approved text is missing; it can be read again as soon as it is found.'

/** A text with its newest version. */
export type Row = {
  n: number; collection: string; state: string; unavailable: number; version: number; versionSeq: number | null; firstAt: string; versionAt: string
  issue: string | null; publication: string | null; seq: number; snapshot: string | null; json: string | null
}

export const rowOf = (db: Database, n: number): Row => {
  const row = statement(db, `SELECT t.n, t.collection, t.state, t.unavailable, t.version, t.versionSeq, t.firstAt, t.versionAt, t.issue, t.publication, v.seq, v.snapshot, ${asBytes('v.json')}
    FROM texts t JOIN versions v ON v.text = t.n AND v.number = t.version WHERE t.n = ?`).get(n) as Omit<Row, 'json'> & { json: Bytes | null }
  return { ...row, json: row.json && longText(row.json) }
}

const pagesOf = (db: Database, n: number): string[] =>
  (statement(db, 'SELECT page FROM textPages WHERE text = ?').all(n) as { page: string }[]).map(({ page }) => page)

/** Takes out what readers have of it. @returns where it stood. */
const takeOut = (db: Database, { collection, issue, n, publication }: Row): Stand | null => {
  if (publication === null || issue === null) return null
  const stand = { issue, pages: pagesOf(db, n), publication }
  statement(db, 'DELETE FROM textPages WHERE text = ?').run(n)
  statement(db, 'DELETE FROM textAuthors WHERE text = ?').run(n)
  if (collection === 'articles') statement(db, 'DELETE FROM search WHERE rowid = ?').run(n)
  statement(db, `UPDATE texts SET versionSeq = NULL, snapshot = NULL, publication = NULL, issue = NULL, date = NULL, page = NULL, place = NULL, headline = NULL,
    hasPhoto = 0, answer = NULL, etag = NULL WHERE n = ?`).run(n)
  return stand
}

const listAuthors = (db: Database, n: number, document: PublicDocument): void => {
  if (document.type !== 'article') return
  const addAuthor = statement(db, 'INSERT INTO textAuthors (text, name) VALUES (?, ?)')
  for (const name of new Set(document.authors.map((author) => author.name))) addAuthor.run(n, name)
}

const putIn = (db: Database, row: Row, document: PublicDocument, { answer, etag, search }: Made): void => {
  const { issue, pages, publication } = document
  const [headline, hasPhoto] = document.type === 'article' ? [document.headline, document.photos.length > 0] : [null, document.image !== null]
  statement(db, `UPDATE texts SET state = 'public', unavailable = 0, reason = NULL, versionSeq = ?, snapshot = ?, publication = ?, issue = ?, date = ?,
    page = ?, place = ?, headline = ?, hasPhoto = ?, answer = ?, etag = ? WHERE n = ?`).run(
    row.seq, row.snapshot, publication.id, issue.id, issue.date, pages[0]?.number ?? null, pages[0] ? firstLine(document, pages[0].id) : null, headline, hasPhoto ? 1 : 0, answer, etag, row.n)
  const addPage = statement(db, 'INSERT INTO textPages (text, page, place) VALUES (?, ?, ?)')
  for (const page of standOf(document).pages) addPage.run(row.n, page, firstLine(document, page))
  listAuthors(db, row.n, document)
  if (search) statement(db, 'INSERT INTO search (rowid, headline, body, authors) VALUES (?, ?, ?, ?)').run(row.n, search.headline, search.body, search.authors)
}

/** A photo stays at its own address, as one that is gone. */
const setPhoto = (db: Database, n: number, photo: string | null): void => {
  statement(db, 'UPDATE texts SET photo = ? WHERE n = ?').run(photo, n)
}

/**
 * Gives readers a text as it stands by now, or takes it from them. What it writes follows from the rows of `texts` and
 * `versions` alone, so it may come after any number of entries.
 * @param ready what readers get of its newest version, if that is made already.
 */
export const present = (db: Database, row: Row, places: Places, ready?: Made): void => {
  const { n } = row
  const before = takeOut(db, row)
  const document = row.json === null ? null : (JSON.parse(row.json) as PublicDocument)
  const isPublic = row.state === 'public' || row.unavailable === 1
  if (isPublic && document) {
    putIn(db, row, document, ready ?? made(document, row))
    places.enter(document, row.seq)
  } else if (isPublic) {
    statement(db, "UPDATE texts SET state = 'withdrawn', unavailable = 1, reason = ? WHERE n = ?").run(MISSING, n)
  }
  if (before) places.leave(before, row.versionSeq ?? 0)
  if (document?.type === 'caption' || !document) setPhoto(db, n, document?.type === 'caption' ? document.photo : null)
  indexImages(db, { isWithdrawn: row.state === 'withdrawn' && !isPublic, n, version: row.version }, document)
}
