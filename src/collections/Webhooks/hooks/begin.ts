import type { CollectionBeforeChangeHook } from 'payload'

import { NO_RUN } from '../../../webhooks/Webhook'

/** A new one is told of what happens from now on, or of everything from the first entry of the log. */
export const begin: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const { docs } = await req.payload.db.find<{ id: string; seq: number }>({ collection: 'log', limit: 1, pagination: false, req, select: { seq: true }, sort: '-seq' })
  return { ...data, attempt: 0, givenUp: 0, position: data.fromStart === true ? 0 : (docs[0]?.seq ?? 0), run: NO_RUN, waiting: 0 }
}
