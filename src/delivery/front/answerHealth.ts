import type { IncomingMessage, ServerResponse } from 'node:http'

import { READERS_BEHIND } from '../../health/READERS_BEHIND'
import { DATA_POLICY, EVERY_ANSWER } from '../../http/EVERY_ANSWER'

const HEALTH = /^\/api\/health(?:\/(?<which>live|ready))?$/u

/** How the delivery stands: `isServed` whether there is a read model, `trouble` what keeps it from following the log. */
export type Standing = { isServed: boolean; trouble: string | null }

const wellness = ({ isServed, trouble }: Standing): [status: number, body: object] => {
  if (trouble !== null) return [503, { status: 'unavailable', ...READERS_BEHIND }]
  return isServed ? [200, { status: 'ok' }] : [503, { status: 'unavailable' }]
}

/**
 * Answers `GET /api/health`, `/ready` and `/live` where the delivery runs alone, as the editors' half does beside it
 * (src/health/endpoints.ts).
 * @returns whether it was one of these.
 */
export const answerHealth = (req: IncomingMessage, res: ServerResponse, standing: () => Standing): boolean => {
  const found = HEALTH.exec(req.url?.split('?', 1)[0] ?? '')
  if (!found || !['GET', 'HEAD'].includes(req.method ?? '')) return false
  const [status, body] = found.groups?.which === 'live' ? [200, { status: 'ok' }] : wellness(standing())
  res.writeHead(status, { ...EVERY_ANSWER, 'Cache-Control': 'no-store', 'Content-Security-Policy': DATA_POLICY, 'Content-Type': 'application/json' })
  res.end(req.method === 'HEAD' ? undefined : JSON.stringify(body))
  return true
}
