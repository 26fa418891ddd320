import type { VersionFacts } from '../../../publishing/articleResource'
import { articleTitle } from '../../../publishing/articleTitle'
import type { ArticleDocument } from '../../../publishing/PublicDocument'
import { certaintyInWords } from '../inWords'
import { versionPath } from '../addresses'

const pagesOf = (pages: ArticleDocument['pages']): string => {
  const numbers = pages.flatMap(({ number }) => (number === null ? [] : [String(number)]))
  return numbers.length > 0 ? `(${numbers.join(', ')})` : ''
}

/**
 * How a newspaper article is cited (GB/T 7714), with the address at which this very version stays.
 * @example `胡磊，薛良诚. 11县市区66个项目打擂台[N/OL]. 大众日报, 2022-08-01〔推定〕(1). https://…/a/5/v/1.`
 */
export const citationOf = (document: ArticleDocument, { version }: VersionFacts, base: string): string => {
  const { authors, id, issue, pages, publication } = document
  const names = authors.map(({ name }) => name).filter((name) => name !== '')
  const by = names.length > 3 ? `${names.slice(0, 3).join('，')}，等` : names.join('，')
  const certainty = certaintyInWords(issue.dateCertainty)
  return [
    by,
    `${articleTitle(document)}[N/OL]`,
    `${publication.name}, ${issue.date}${certainty ? `〔${certainty.zh}〕` : ''}${pagesOf(pages)}`,
    `${base}${versionPath(id, version)}`,
  ].filter((part) => part !== '').join('. ') + '.'
}
