import type { CollectionAfterOperationHook } from 'payload'

import { isStaff } from '../access/isStaff'

/** Says the revision of the one document that staff have asked for or saved as its ETag: what `If-Match` names. */
export const tellRevision: CollectionAfterOperationHook = ({ operation, req, result }) => {
  if ((operation !== 'findByID' && operation !== 'updateByID') || !isStaff(req.user)) return result
  const { id, revision } = result as { id?: unknown; revision?: unknown }
  if (typeof revision !== 'number' || String(id) !== String(req.routeParams?.id)) return result
  req.responseHeaders = new Headers(req.responseHeaders)
  req.responseHeaders.set('ETag', `"${revision}"`)
  return result
}
