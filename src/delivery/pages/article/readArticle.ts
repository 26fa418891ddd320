import type { Database } from 'libsql'

import type { VersionFacts } from '../../../publishing/articleResource'
import type { PublicImage } from '../../../publishing/articleSnapshot'
import type { ArticleDocument } from '../../../publishing/PublicDocument'
import { statement } from '../../readModel/statement'
import { findText } from '../../articles/findText'
import { findVersion } from '../../articles/findVersion'
import { shownFacsimile } from '../model/shownFacsimile'
import { articlesOfPage, type ListedArticle } from '../model/listedArticles'
import { type ListedVersion, readVersions } from './readVersions'

export type ArticleModel = {
  document: ArticleDocument
  facts: VersionFacts
  versions: ListedVersion[]
  /** By page, this article among them. */
  companions: { page: ArticleDocument['pages'][number]; articles: ListedArticle[]; image: PublicImage | null }[]
}

/** Read, but its document not unfolded yet. */
export type FoundArticle = { state: string; model: () => ArticleModel }

type PageNow = { facsimile: string | null; id: string }

/**
 * A public article, or a version of it, with what stands around it.
 * @param asked the number of a version; null for the newest.
 * @returns `state`: another one whenever the page would be another one.
 * @throws {Problem} 404 · 410 · 451
 */
export const readArticle = (db: Database, id: string, asked: number | null): FoundArticle => {
  const { n, version } = findText(db, 'articles', id, { withAnswer: false })
  const { document, etag, facts } = findVersion(db, id, asked ?? version)
  const versions = readVersions(db, n)
  const here = statement(db, 'SELECT g.id, g.facsimile FROM textPages o JOIN pages g ON g.id = o.page WHERE o.text = ?').all(n) as PageNow[]
  const around = new Map(here.map((page) => [page.id, { articles: articlesOfPage(db, page.id), image: shownFacsimile(db, page) }]))
  return {
    state: JSON.stringify([etag, facts.firstAt, versions, [...around]]),
    model: () => {
      const article = document()
      const companions = article.pages.flatMap((page) => {
        const found = around.get(page.id)
        return found ? [{ page, ...found }] : []
      })
      return { document: article, facts, versions, companions }
    },
  }
}
