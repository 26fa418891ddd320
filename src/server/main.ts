import { createServer, type ServerResponse } from 'node:http'

import next from 'next'

import { readEnvironment } from '../env'
import { readLimits } from '../http/limits/readLimits'
import { admit } from './admit'
import { closePayload } from './closePayload'
import { dropImageCache } from './dropImageCache'
import { LimitedMessage } from './LimitedMessage'
import { readProxies } from './readProxies'
import { stopGracefully } from './stopGracefully'

/** A slow sender keeps a connection, not a worker; still it must come to an end. */
const HEADERS_MS = 30_000
const REQUEST_MS = 10 * 60_000

/**
 * An idle connection is kept longer than browsers, proxies and their like keep theirs, so that they close it: closed here just
 * when the next save is on its way, that save would have no answer. (Node's own 5 seconds did that to 1 save in 200.)
 */
const IDLE_MS = 75_000

/** The production server: Next, and before it what Next does not look at (src/server/admit.ts). */
const start = async (): Promise<void> => {
  const { port, serverURL } = readEnvironment()
  readLimits()
  dropImageCache(process.cwd())
  const settings = { isHttps: serverURL.startsWith('https:'), proxies: readProxies(process.env.TRUSTED_PROXIES) }
  const hostname = process.env.HOST?.trim() || '0.0.0.0'
  const app = next({ dev: false, dir: process.cwd(), hostname, port })
  const serve = app.getRequestHandler()
  const answer = (req: LimitedMessage, res: ServerResponse): void => {
    if (!admit(req, res, settings)) return
    void serve(req, res).catch((error: unknown) => {
      console.error(`reissue: ${req.method} ${req.url?.split('?', 1)[0]}:`, error)
      if (!res.headersSent) res.writeHead(500)
      res.end()
    })
  }
  await app.prepare()
  const server = createServer({ headersTimeout: HEADERS_MS, IncomingMessage: LimitedMessage, keepAliveTimeout: IDLE_MS, requestTimeout: REQUEST_MS }, answer)
  stopGracefully(server, async () => {
    await app.close()
    await closePayload()
  })
  server.on('error', (error) => {
    console.error(`reissue: cannot listen on ${hostname}:${port}: ${error.message}`)
    process.exit(1)
  })
  server.listen(port, hostname, () => console.log(`reissue: serving on http://${hostname}:${port}`))
}

start().catch((error: unknown) => {
  console.error('reissue: the server could not start:', error)
  process.exit(1)
})
