import type { ArticleDocument } from './PublicDocument'

const UNCERTAIN: Record<string, string> = { inferred: '日期据内容推断', uncertain: '日期存疑' }

/** How certain the date of the issue is, in words; null where the paper itself says it. */
export const certaintyWords = ({ dateCertainty }: ArticleDocument['issue']): string | null => UNCERTAIN[dateCertainty] ?? null

/** `第4版 社会` as printed: number (版次) and name (版名), as far as they are known; empty where neither is. */
export const pageWords = ({ name, number }: ArticleDocument['pages'][number]): string =>
  [number === null ? null : `第${number}版`, name].filter(Boolean).join(' ')

/** Where an article was printed: `聊城日报 2023-06-19（日期据内容推断） 第1版 要闻、第4版`. */
export const printedIn = ({ issue, pages, publication }: Pick<ArticleDocument, 'issue' | 'pages' | 'publication'>): string => {
  const certainty = certaintyWords(issue)
  return [publication.name, `${issue.date}${certainty ? `（${certainty}）` : ''}`, pages.map(pageWords).filter(Boolean).join('、')].filter(Boolean).join(' ')
}
