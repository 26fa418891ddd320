import type { Database } from 'libsql'
import { setImmediate } from 'node:timers/promises'

import { escapeHtml } from '../../../publishing/escapeHtml'
import { statement } from '../../readModel/statement'
import { articlePath, issuePath } from '../addresses'

/** The most addresses that a sitemap may have (sitemaps.org). */
const MOST_IN_FILE = 50_000

/** Read at a time; in between, readers have their turn. */
const BATCH = 500

const entry = (name: 'sitemap' | 'url', address: string, at: string | null): string =>
  `<${name}><loc>${escapeHtml(address)}</loc>${at === null ? '' : `<lastmod>${at}</lastmod>`}</${name}>\n`

/** Articles keep their file: it is that of their row, whatever comes or goes. */
const lastRow = (db: Database): number => (statement(db, 'SELECT max(n) AS n FROM texts').get() as { n: number | null }).n ?? 0

const countIssues = (db: Database): number => (statement(db, 'SELECT count(*) AS n FROM issues WHERE texts > 0').get() as { n: number }).n

const filesFor = (count: number): number => Math.ceil(count / MOST_IN_FILE)

const lastChangeIn = (db: Database, file: number): string | null => {
  const { seq } = statement(db, 'SELECT max(seq) AS seq FROM changes WHERE text > ? AND text <= ?').get((file - 1) * MOST_IN_FILE, file * MOST_IN_FILE) as { seq: number | null }
  return seq === null ? null : (statement(db, 'SELECT at FROM changes WHERE seq = ?').get(seq) as { at: string }).at
}

export async function* indexEntries(db: Database, base: string): AsyncGenerator<string> {
  const [articles, issues] = [filesFor(lastRow(db)), filesFor(countIssues(db))]
  for (let file = 1; file <= articles; file++) {
    yield entry('sitemap', `${base}/sitemaps/articles-${file}.xml`, lastChangeIn(db, file))
    await setImmediate()
  }
  for (let file = 1; file <= issues; file++) yield entry('sitemap', `${base}/sitemaps/issues-${file}.xml`, null)
}

/** The public articles of a file; null where there is no such file. */
export const articlesIn = (db: Database, base: string, file: number): AsyncGenerator<string> | null =>
  (file > filesFor(lastRow(db)) ? null : articleEntries(db, base, file))

async function* articleEntries(db: Database, base: string, file: number): AsyncGenerator<string> {
  const select = statement(db, "SELECT n, id, versionAt FROM texts WHERE n > ? AND n <= ? AND collection = 'articles' AND state = 'public' ORDER BY n LIMIT ?")
  for (let after = (file - 1) * MOST_IN_FILE; ;) {
    const rows = select.all(after, file * MOST_IN_FILE, BATCH) as { id: string; n: number; versionAt: string }[]
    const last = rows.at(-1)
    if (!last) return
    yield rows.map(({ id, versionAt }) => entry('url', base + articlePath(id), versionAt)).join('')
    after = last.n
    await setImmediate()
  }
}

/** The issues of a file, in the order of their ids; null where there is no such file. */
export const issuesIn = (db: Database, base: string, file: number): AsyncGenerator<string> | null =>
  (file > filesFor(countIssues(db)) ? null : issueEntries(db, base, file))

async function* issueEntries(db: Database, base: string, file: number): AsyncGenerator<string> {
  const select = statement(db, `SELECT i.id, i.publication, i.date, c.at FROM issues i LEFT JOIN changes c ON c.seq = i.seq
    WHERE i.texts > 0 AND i.id > ? ORDER BY i.id LIMIT ?`)
  const first = statement(db, 'SELECT id FROM issues WHERE texts > 0 ORDER BY id LIMIT 1 OFFSET ?').get((file - 1) * MOST_IN_FILE - 1) as { id: string } | undefined
  let after = file === 1 ? '' : (first?.id ?? '')
  for (let left = MOST_IN_FILE; left > 0;) {
    const rows = select.all(after, Math.min(BATCH, left)) as { at: string | null; date: string; id: string; publication: string }[]
    const last = rows.at(-1)
    if (!last) return
    yield rows.map(({ at, date, publication }) => entry('url', base + issuePath(publication, date), at)).join('')
    after = last.id
    left -= rows.length
    await setImmediate()
  }
}
