import type { Server } from 'node:http'

/** A slow sender keeps a connection, not a worker; still it must come to an end. */
const HEADERS_MS = 30_000
const REQUEST_MS = 10 * 60_000

/**
 * An idle connection is kept longer than browsers, proxies and their like keep theirs, so that they close it: closed here just
 * when the next save is on its way, that save would have no answer. (Node's own 5 seconds did that to 1 save in 200.)
 */
const IDLE_MS = 75_000

/**
 * Node reads no more than 1,000 headers into `headers` and drops the rest unseen, also a length that it goes by itself: all are
 * read (16 KB of them at most), and who sends so many is refused.
 */
export const readAllHeaders = (server: Server): void => {
  server.maxHeadersCount = 0
}

export const MOST_HEADERS = 200

/** How long the servers wait, as `createServer` takes it. */
export const SERVER_LIMITS = { headersTimeout: HEADERS_MS, keepAliveTimeout: IDLE_MS, requestTimeout: REQUEST_MS } as const
