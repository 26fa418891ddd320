import type { QueryNode } from './QueryNode'

/** A question asked of the headlines alone, where it names no other field; what it excludes is excluded wherever it stands. */
export const inHeadlines = (node: QueryNode): QueryNode => {
  if (node.kind === 'text') return { ...node, field: node.field === 'any' ? 'title' : node.field }
  return node.kind === 'and' || node.kind === 'or' ? { ...node, of: node.of.map(inHeadlines) } : node
}
