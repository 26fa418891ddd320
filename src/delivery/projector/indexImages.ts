import type { Database } from 'libsql'

import type { PublicDocument } from '../../publishing/PublicDocument'
import { statement } from '../readModel/statement'

type Shown = { image: string; photo: string | null }

/** What a version shows: its photos, and the images of its pages. A photo's image that is a page's too counts as the photo's. */
const shownBy = (document: PublicDocument): Shown[] => {
  const photos = document.type === 'caption' ? [{ image: document.image, photo: document.photo }] : document.photos
  const pages = document.pages.map(({ facsimile }) => ({ image: facsimile ?? null, photo: null }))
  return [...pages, ...photos].flatMap(({ image, photo }) => (image ? [{ image: image.id, photo }] : []))
}

type Text = { isWithdrawn: boolean; n: number; version: number }

const olderVersions = (db: Database, { n, version }: Text): { document: PublicDocument; number: number }[] =>
  (statement(db, 'SELECT number, json FROM versions WHERE text = ? AND number < ? AND json IS NOT NULL ORDER BY number').all(n, version) as { json: string; number: number }[])
    .map(({ json, number }) => ({ document: JSON.parse(json) as PublicDocument, number }))

/**
 * Says of a text which images its versions show (`images`) and, when it was withdrawn, which pages it stood on
 * (`withdrawnPages`). What it writes follows from the text's rows of `texts` and `versions` alone.
 * @param newest what its newest version says; null when that is not there.
 */
export const indexImages = (db: Database, text: Text, newest: PublicDocument | null): void => {
  const { isWithdrawn, n, version } = text
  statement(db, 'DELETE FROM images WHERE text = ?').run(n)
  statement(db, 'DELETE FROM withdrawnPages WHERE text = ?').run(n)
  const older = version > 1 ? olderVersions(db, text) : []
  const addImage = statement(db, `INSERT INTO images (image, text, photo, version) VALUES (?, ?, ?, ?)
    ON CONFLICT (image, text) DO UPDATE SET photo = excluded.photo, version = excluded.version`)
  for (const { document, number } of newest ? [...older, { document: newest, number: version }] : older) {
    for (const { image, photo } of shownBy(document)) addImage.run(image, n, photo, number)
  }
  const addPage = statement(db, 'INSERT OR IGNORE INTO withdrawnPages (page, text) VALUES (?, ?)')
  if (isWithdrawn && newest) for (const { id } of newest.pages) addPage.run(id, n)
}
