import type { CollectionAfterErrorHook } from 'payload'

import { takenError } from '../../../import/takenError'

/** A page that was made at the same moment by another request is answered as if that one had come first. */
export const answerTaken: CollectionAfterErrorHook = ({ error, req }) => {
  const taken = takenError(req, error)
  if (taken) return { response: { errors: [{ data: taken.data, message: taken.message }] }, status: taken.status }
}
