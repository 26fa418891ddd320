import type { Database } from 'libsql'

import { articlesOfIssue, type ListedArticle } from './listedArticles'
import { daysBeside, type IssueRow, type PageRow, pagesOf, type PublicationRow } from './places'

export type IssueModel = {
  publication: PublicationRow
  date: string
  beside: ReturnType<typeof daysBeside>
  /** Mostly one; their pages in their order. */
  issues: (IssueRow & { pages: (PageRow & { articles: ListedArticle[] })[] })[]
}

/** @param issues of one day, at least one. */
export const readIssue = (db: Database, publication: PublicationRow, date: string, issues: IssueRow[]): IssueModel => ({
  publication,
  date,
  beside: daysBeside(db, publication.id, date),
  issues: issues.map((issue) => {
    const articles = articlesOfIssue(db, issue.id)
    return { ...issue, pages: pagesOf(db, issue.id).map((page) => ({ ...page, articles: articles.get(page.id) ?? [] })) }
  }),
})
