import type { QueryNode, TextNode } from '../query/QueryNode'
import type { Mask } from '../Mask'
import type { Sources } from './Sources'

/** A word that is kept in memory. */
export type CommonTerm = {
  /** Adds what it is worth in each of the articles `ns`, at the place `n` of `scores`. */
  addScores: (ns: Uint32Array, scores: Float64Array) => void
  /** The articles it is in. */
  mask: () => Mask
}

/** Null for a word that is to be looked up in the index. */
export const commonTerm = ({ common }: Sources, node: TextNode): CommonTerm | null => {
  const { field } = node
  const term = field === 'author' ? undefined : common?.numberOf(node)
  if (!common || term === undefined || field === 'author') return null
  return {
    addScores: (ns, scores) => common.addScores(term, field, ns, scores),
    mask: () => common.mask(term, field),
  }
}

/** Whether any of a question's words is kept in memory. */
export const hasCommon = (sources: Sources, node: QueryNode): boolean => {
  if (node.kind === 'text') return commonTerm(sources, node) !== null
  if (node.kind === 'not') return hasCommon(sources, node.of)
  return (node.kind === 'and' || node.kind === 'or') && node.of.some((part) => hasCommon(sources, part))
}
