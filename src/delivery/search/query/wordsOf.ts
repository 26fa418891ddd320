import type { QueryNode } from './QueryNode'

/** A question's words without its filters and what it excludes: what is to be ranked by; null for one that asks for no word. */
export const wordsOf = (node: QueryNode): QueryNode | null => {
  if (node.kind === 'text') return node
  if (node.kind !== 'and' && node.kind !== 'or') return null
  const of = node.of.map(wordsOf).filter((part) => part !== null)
  return of.length > 1 ? { kind: node.kind, of } : (of[0] ?? null)
}
