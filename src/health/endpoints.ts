import type { Endpoint } from 'payload'

import { isReady } from './isReady'
import { readersTrouble } from './readersTrouble'
import { READERS_BEHIND } from './READERS_BEHIND'
import { isStopping } from './stopping'

const answer = (isWell: boolean, more: object = {}): Response =>
  Response.json({ status: isWell ? 'ok' : 'unavailable', ...more }, { headers: { 'Cache-Control': 'no-store' }, status: isWell ? 200 : 503 })

/**
 * For who watches the server; they say nothing but well or not, and of readers who get nothing newer what to do.
 * `GET /api/health` (and `/health/ready`): 200 when it can do its work, that is, the database answers and has all its
 * migrations, the disk takes writes, readers get what is decided, and it is not about to stop; else 503.
 * `GET /api/health/live`: 200 as long as the process answers at all; restarting it would mend nothing else.
 */
export const healthEndpoints: Endpoint[] = [
  ...['/health', '/health/ready'].map((path): Endpoint => ({
    method: 'get', path, handler: async ({ payload }) => {
      const isWell = !isStopping() && (await isReady(payload))
      return isWell && readersTrouble() !== null ? answer(false, READERS_BEHIND) : answer(isWell)
    },
  })),
  { method: 'get', path: '/health/live', handler: () => answer(true) },
]
