import type { Database } from 'libsql'

import type { PublicImage } from '../../publishing/articleSnapshot'
import type { PublicDocument } from '../../publishing/PublicDocument'
import { notFound } from '../app/notFound'
import { goneProblem } from '../articles/goneProblem'
import { statement } from '../readModel/statement'
import { Problem } from '../Problem'
import { facsimileOf, type FacsimileRow } from './facsimileOf'

type ShowingRow = {
  changedAt: string
  firstAt: string
  isFacsimile: number
  isShown: number
  reason: string | null
  state: 'erased' | 'public' | 'withdrawn'
  text: number
  version: number
}

export type FoundImage = {
  image: PublicImage
  /** Since when a public text shows it. ISO 8601 in UTC. */
  since: string
}

const SHOWING = `
SELECT i.text, i.version, i.photo IS NULL AS isFacsimile, t.state, t.reason, t.firstAt, t.changedAt,
  t.state = 'public' AND t.version = i.version AS isShown
FROM images i JOIN texts t ON t.n = i.text WHERE i.image = ? ORDER BY t.n`

const FACSIMILE_OF = `
SELECT DISTINCT p.id, p.facsimile FROM images i JOIN textPages tp ON tp.text = i.text JOIN pages p ON p.id = tp.page
WHERE i.image = ? AND i.photo IS NULL AND p.texts > 0 AND json_extract(p.facsimile, '$.id') = i.image`

const noLonger = (): Problem => new Problem(410, 'withdrawn', { zh: '这张图片不再公开。', en: 'This image is not public any more.' })

/** Why an image that was shown is not: whatever its texts say of themselves, and nothing of others. */
const gone = (rows: readonly ShowingRow[]): Problem => {
  const row = rows.find(({ state }) => state === 'erased') ?? rows.find(({ state }) => state === 'withdrawn')
  return row ? goneProblem(row) : noLonger()
}

const photoOf = (db: Database, { text, version }: ShowingRow, id: string): PublicImage | null => {
  const row = statement(db, 'SELECT json FROM versions WHERE text = ? AND number = ?').get(text, version) as { json: string | null } | undefined
  if (!row?.json) return null
  const document = JSON.parse(row.json) as PublicDocument
  const images = document.type === 'caption' ? [document.image] : document.photos.map(({ image }) => image)
  return images.find((image) => image?.id === id) ?? null
}

/** @throws {Problem} when it is withheld from one of the pages it shows: it shows them all. */
const facsimile = (db: Database, id: string): PublicImage | null => {
  const pages = statement(db, FACSIMILE_OF).all(id) as FacsimileRow[]
  const found = pages.map((page) => facsimileOf(db, page))
  const withheld = found.find((each) => each instanceof Problem)
  if (withheld) throw withheld
  return (found[0] as PublicImage | null | undefined) ?? null
}

/**
 * An image that a public text shows now, in its newest version: a photo, or the facsimile of a page it stands on.
 * @throws {Problem} 404 when it was never public · 410 when no text shows it any more · 451 when the law has taken it out.
 */
export const findImage = (db: Database, id: string): FoundImage => {
  const rows = statement(db, SHOWING).all(id) as ShowingRow[]
  if (rows.length === 0) throw notFound()
  const shown = rows.filter(({ isShown }) => isShown === 1)
  const photo = shown.find(({ isFacsimile }) => isFacsimile === 0)
  const image = (photo && photoOf(db, photo, id)) ?? (shown.length > 0 ? facsimile(db, id) : null)
  if (!image) throw gone(rows)
  return { image, since: shown.map(({ firstAt }) => firstAt).sort()[0]! }
}
