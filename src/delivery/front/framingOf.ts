import type { IncomingMessage } from 'node:http'

type Framing = { hasBody: false; header: [] } | { hasBody: true; header: [name: string, value: string] }

/** What this server has taken for the body, and nothing else. */
export const framingOf = ({ headers }: IncomingMessage): Framing => {
  if (headers['transfer-encoding'] !== undefined) return { hasBody: true, header: ['Transfer-Encoding', 'chunked'] }
  const length = headers['content-length'] ?? '0'
  return length === '0' ? { hasBody: false, header: [] } : { hasBody: true, header: ['Content-Length', length] }
}
