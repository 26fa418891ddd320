import type { Database } from 'libsql'

import { newestArticles, type PlacedArticle } from './listedArticles'
import { allPublications, type IssueRow, newestIssues, type PublicationRow, yearsOf } from './places'

const MOST_ISSUES = 8
const MOST_ARTICLES = 12

type Years = { first: string; last: string }

export type HomeModel = {
  articles: PlacedArticle[]
  issues: (IssueRow & { publicationName: string })[]
  publications: (PublicationRow & { years: Years | null })[]
}

const spanOf = (years: string[]): Years | null => {
  const [last, first] = [years[0], years.at(-1)]
  return first !== undefined && last !== undefined ? { first, last } : null
}

export const readHome = (db: Database): HomeModel => {
  const publications = allPublications(db)
  return {
    publications: publications.map((publication) => ({ ...publication, years: spanOf(yearsOf(db, publication.id)) })),
    issues: publications
      .flatMap(({ id, name }) => newestIssues(db, id, MOST_ISSUES).map((issue) => ({ ...issue, publicationName: name })))
      .sort((a, b) => (a.date < b.date ? 1 : -1))
      .slice(0, MOST_ISSUES),
    articles: newestArticles(db, MOST_ARTICLES),
  }
}
