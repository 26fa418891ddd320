import type { QueryNode, TextField, TextNode } from './QueryNode'

const COLUMNS: Record<TextField, string> = { any: '', author: 'authors : ', title: 'headline : ' }

/** Tokens are letters and digits alone (kindOf.ts), so that inside the quotation marks nothing is FTS5's own syntax. */
const textExpression = ({ field, isPrefix, tokens }: TextNode): string => `${COLUMNS[field]}"${tokens.join(' ')}"${isPrefix ? ' *' : ''}`

const all = (nodes: QueryNode[]): string[] | null => {
  const expressions = nodes.map(matchExpression)
  return expressions.every((expression) => expression !== null) ? expressions : null
}

const joined = (expressions: string[], by: string): string => (expressions.length > 1 ? `(${expressions.join(by)})` : expressions.join(by))

/** FTS5 has no NOT alone, only `a NOT b`. */
const both = (nodes: QueryNode[]): string | null => {
  const wanted = all(nodes.filter(({ kind }) => kind !== 'not'))
  const unwanted = all(nodes.flatMap((node) => (node.kind === 'not' ? [node.of] : [])))
  if (!wanted?.length || !unwanted) return null
  const one = joined(wanted, ' AND ')
  return unwanted.length > 0 ? `(${one} NOT ${joined(unwanted, ' OR ')})` : one
}

/**
 * A question in FTS5's own language.
 * @returns null when FTS5 alone cannot answer it.
 * @example matchExpression({ kind: 'text', field: 'author', tokens: ['张三'], isPrefix: false }) // → 'authors : "张三"'
 */
export function matchExpression(node: QueryNode): string | null {
  if (node.kind === 'text') return textExpression(node)
  if (node.kind === 'and') return both(node.of)
  if (node.kind !== 'or') return null
  const expressions = all(node.of)
  return expressions && joined(expressions, ' OR ')
}
