import type { CollectionBeforeOperationHook } from 'payload'

import { requireRevision } from './namedRevision'

/**
 * For rows that people edit beside the texts: every save, also one of many at once and by GraphQL, names the revision it
 * was made on.
 */
export const nameRevision: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'update' && operation !== 'updateByID') return args
  const { data } = args as { data?: Record<string, unknown> }
  return { ...args, data: { ...data, revision: requireRevision(req, data) } } as never
}
