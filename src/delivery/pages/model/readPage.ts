import type { Database } from 'libsql'

import type { PublicImage } from '../../../publishing/articleSnapshot'
import { notFound } from '../../app/notFound'
import { statement } from '../../readModel/statement'
import { pageName } from '../addresses'
import { shownFacsimile } from './shownFacsimile'
import { articlesOfPage, type ListedArticle } from './listedArticles'
import { type IssueRow, type PageRow, pagesOf, type PublicationRow } from './places'

export type Picture = { id: string; caption: string; credit: string | null; image: PublicImage | null }

type ShownPage = PageRow & { articles: ListedArticle[]; image: PublicImage | null; issue: IssueRow; pictures: Picture[] }

export type PageModel = {
  publication: PublicationRow
  date: string
  /** What the address calls it. */
  name: string
  /** More than one only where two issues have the same date. */
  pages: ShownPage[]
  beside: { previous: PageRow | null; next: PageRow | null }
}

const picturesOf = (db: Database, page: string): Picture[] =>
  (statement(db, `SELECT t.id, json_extract(v.json, '$.text') AS caption, json_extract(v.json, '$.credit') AS credit, json_extract(v.json, '$.image') AS image
    FROM textPages o JOIN texts t ON t.n = o.text JOIN versions v ON v.text = t.n AND v.number = t.version
    WHERE o.page = ? AND t.collection = 'captions' AND t.state = 'public' AND v.json IS NOT NULL ORDER BY t.n`)
    .all(page) as (Omit<Picture, 'image'> & { image: string | null })[])
    .map((row) => ({ ...row, image: row.image === null ? null : (JSON.parse(row.image) as PublicImage) }))

/** The one that an address means: its number, or `~` and its id, which leads there whatever number it was given since. */
const isMeant = (asked: string) => (page: PageRow): boolean => (asked.startsWith('~') ? page.id === asked.slice(1) : pageName(page) === asked)

/**
 * @param asked the page as the address has it.
 * @throws {Problem} 404
 */
export const readPage = (db: Database, publication: PublicationRow, date: string, issues: IssueRow[], asked: string): PageModel => {
  const all = issues.flatMap((issue) => pagesOf(db, issue.id).map((page) => ({ issue, page })))
  const meant = all.filter(({ page }) => isMeant(asked)(page))
  const [first] = meant
  if (!first) throw notFound()
  const name = pageName(first.page)
  const [from, to] = [all.indexOf(first), all.indexOf(meant.at(-1) ?? first)]
  return {
    publication,
    date,
    name,
    pages: meant.map(({ issue, page }) => ({
      ...page, issue, articles: articlesOfPage(db, page.id), image: shownFacsimile(db, page), pictures: picturesOf(db, page.id),
    })),
    beside: { previous: all[from - 1]?.page ?? null, next: all[to + 1]?.page ?? null },
  }
}
