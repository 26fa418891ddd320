import type { Database } from 'libsql'

import { statement } from '../../readModel/statement'

export type WithdrawnPlace = { date: string; publication: string; publicationName: string }

/**
 * The issue that a withdrawn article stood in, as far as something else of it is public; of an erased one nobody knows it.
 * @param id of the article.
 */
export const placeOfWithdrawn = (db: Database, id: string): WithdrawnPlace | null =>
  (statement(db, `SELECT i.date, i.publication, p.name AS publicationName
    FROM texts t JOIN withdrawnPages w ON w.text = t.n JOIN pages g ON g.id = w.page JOIN issues i ON i.id = g.issue JOIN publications p ON p.id = i.publication
    WHERE t.collection = 'articles' AND t.id = ? AND t.state = 'withdrawn' AND i.texts > 0 AND p.texts > 0 ORDER BY g.number, g.id LIMIT 1`)
    .get(id) as WithdrawnPlace | undefined) ?? null
