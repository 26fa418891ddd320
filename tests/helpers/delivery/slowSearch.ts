import { parseQuery } from '../../../src/delivery/search/query/parseQuery'
import type { QueryNode, TextNode } from '../../../src/delivery/search/query/QueryNode'
import { tokensOf } from '../../../src/delivery/search/text/tokensOf'

/** What one article is searched by, said as plainly as it can be. */
export type Plain = { authors: string; body: string; date: string; headline: string }

const stands = ({ isPrefix, tokens }: TextNode, text: string): boolean => {
  const all = tokensOf(text)
  const isAt = (from: number): boolean => tokens.every((token, index) => {
    const other = all[from + index]
    return isPrefix && index === tokens.length - 1 ? other?.startsWith(token) === true : other === token
  })
  return all.some((_, from) => isAt(from))
}

const isMet = (node: QueryNode, article: Plain): boolean => {
  switch (node.kind) {
    case 'and':
      return node.of.every((part) => isMet(part, article))
    case 'or':
      return node.of.some((part) => isMet(part, article))
    case 'not':
      return !isMet(node.of, article)
    case 'date':
      return article.date >= (node.from ?? '') && article.date <= (node.to ?? '9999')
    case 'text': {
      const { authors, body, headline } = article
      return { any: [authors, body, headline], author: [authors], title: [headline] }[node.field].some((text) => stands(node, text))
    }
    default:
      return true
  }
}

/** The articles that a question asks for, by looking at each of them. */
export const slowSearch = (q: string, articles: ReadonlyMap<string, Plain>): string[] => {
  const node = parseQuery(q)
  return [...articles].filter(([, article]) => isMet(node, article)).map(([id]) => id).sort()
}
