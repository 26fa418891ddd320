import type { CollectionAfterOperationHook } from 'payload'

import { mergedFrom } from './mergeAsked'

/** Says of a save that was merged with what others had saved meanwhile from which revision, and onto which. */
export const tellMerged: CollectionAfterOperationHook = ({ operation, req, result }) => {
  const merged = operation === 'updateByID' ? mergedFrom(req) : null
  return merged ? { ...(result as object), merged } : result
}
