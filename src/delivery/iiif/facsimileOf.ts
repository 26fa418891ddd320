import type { Database } from 'libsql'

import type { PublicImage } from '../../publishing/articleSnapshot'
import { statement } from '../readModel/statement'
import { Problem } from '../Problem'

/** A row of `pages`, as far as its image is concerned. */
export type FacsimileRow = { facsimile: string | null; id: string }

const WITHDRAWN = `
SELECT max(t.changedAt) AS changedAt FROM withdrawnPages w JOIN texts t ON t.n = w.text WHERE w.page = ?`

/** Texts that stand on a page name the file it was read from; an erasure names the files it took a text out of. */
const ERASED = `
SELECT 1 FROM textPages tp JOIN texts t ON t.n = tp.text AND t.state = 'public' JOIN versions v ON v.text = t.n AND v.number = t.version,
  json_each(v.json, '$.source') s JOIN erasedFiles e ON e.sha256 = json_extract(s.value, '$.file')
WHERE tp.page = ? AND json_extract(s.value, '$.page') = ? LIMIT 1`

const isErased = (db: Database, page: string): boolean =>
  // Reading all texts of a page is not for nothing: most archives have erased none.
  statement(db, 'SELECT 1 FROM erasedFiles LIMIT 1').get() !== undefined && statement(db, ERASED).get(page, page) !== undefined

/**
 * The image of a page, as far as readers may see it. It shows all that was printed there: also what was withdrawn or erased,
 * so while there is such a text on the page, the image is withheld.
 * @returns null when the page has none, or none is open to readers; a Problem, not thrown, when it is withheld.
 */
export const facsimileOf = (db: Database, { facsimile, id }: FacsimileRow): Problem | PublicImage | null => {
  if (facsimile === null) return null
  if (isErased(db, id)) return new Problem(451, 'erased', { zh: '版面图不公开：版上有依法删除的内容。', en: 'The page’s image is not shown: something on it was erased for legal reasons.' })
  const withdrawn = statement(db, WITHDRAWN).get(id) as { changedAt: string | null }
  if (withdrawn.changedAt !== null) {
    return new Problem(410, 'withdrawn', { zh: '版面图不再公开：版上有已撤回的稿件。', en: 'The page’s image is not shown any more: a text on it was withdrawn.' }, { withdrawnAt: withdrawn.changedAt })
  }
  return JSON.parse(facsimile) as PublicImage
}
