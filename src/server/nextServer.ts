import { createServer } from 'node:http'

import next from 'next'

import { finishRequests } from '../http/finishRequests'
import { readAllHeaders, SERVER_LIMITS } from '../http/SERVER_LIMITS'
import { admit } from './admit'
import { LimitedMessage } from './LimitedMessage'
import { privateSocket } from './privateSocket'

export type NextServer = {
  close: () => Promise<void>
  finish: () => Promise<void>
  /** The socket in the file system on which it listens. */
  socketPath: string
}

type Settings = { hostname: string; isHttps: boolean; port: number; proxies: number }

/**
 * Next, and before it what Next does not look at (admit.ts). It listens on a socket that this user alone can open: whom a
 * request is from is told by the front.
 */
export const startNext = async ({ hostname, port, ...settings }: Settings): Promise<NextServer> => {
  const app = next({ dev: false, dir: process.cwd(), hostname, port })
  const serve = app.getRequestHandler()
  await app.prepare()
  const server = createServer({ ...SERVER_LIMITS, IncomingMessage: LimitedMessage }, (req, res) => {
    if (!admit(req, res, settings)) return
    void serve(req, res).catch((error: unknown) => {
      console.error(`reissue: ${req.method} ${req.url?.split('?', 1)[0]}:`, error)
      if (!res.headersSent) res.writeHead(500)
      res.end()
    })
  })
  readAllHeaders(server)
  const { remove, socketPath } = await privateSocket()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(socketPath, resolve)
  })
  return {
    close: async () => {
      await app.close()
      remove()
    },
    finish: () => finishRequests(server),
    socketPath,
  }
}
