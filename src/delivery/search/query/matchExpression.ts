import type { QueryNode, TextField, TextNode } from './QueryNode'

const COLUMNS: Record<TextField, string> = { any: '', author: 'authors : ', title: 'headline : ' }

/** Tokens are letters and digits alone (kindOf.ts), so that inside the quotation marks nothing is FTS5's own syntax. */
const textExpression = ({ field, isPrefix, tokens }: TextNode): string => `${COLUMNS[field]}"${tokens.join(' ')}"${isPrefix ? ' *' : ''}`

const all = (nodes: QueryNode[], where: TextField): string[] | null => {
  const expressions = nodes.map((node) => matchExpression(node, where))
  return expressions.every((expression) => expression !== null) ? expressions : null
}

/** FTS5 has no NOT alone, only `a NOT b`. */
const both = (nodes: QueryNode[], where: TextField): string | null => {
  const wanted = all(nodes.filter(({ kind }) => kind !== 'not'), where)
  const unwanted = all(nodes.flatMap((node) => (node.kind === 'not' ? [node.of] : [])), 'any')
  if (!wanted?.length || !unwanted) return null
  const one = `(${wanted.join(' AND ')})`
  return unwanted.length > 0 ? `(${one} NOT (${unwanted.join(' OR ')}))` : one
}

/**
 * A question in FTS5's own language.
 * @param where the field of words that name none: `title` asks which of the found have them in their headlines.
 * @returns null when FTS5 alone cannot answer it.
 * @example matchExpression({ kind: 'text', field: 'author', tokens: ['张三'], isPrefix: false }) // → 'authors : "张三"'
 */
export const matchExpression = (node: QueryNode, where: TextField = 'any'): string | null => {
  if (node.kind === 'text') return textExpression({ ...node, field: node.field === 'any' ? where : node.field })
  if (node.kind === 'and') return both(node.of, where)
  if (node.kind !== 'or') return null
  const expressions = all(node.of, where)
  return expressions && `(${expressions.join(' OR ')})`
}
