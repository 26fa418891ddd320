import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'

import { senderOf } from '../../http/addressOf'
import { clientAddress } from '../../http/clientAddress'
import { finishRequests } from '../../http/finishRequests'
import { spend } from '../../http/limits/spend'
import { MOST_HEADERS, readAllHeaders, SERVER_LIMITS } from '../../http/SERVER_LIMITS'
import { createApp } from '../app/createApp'
import { isDelivered } from '../front/isDelivered'
import { passOn } from '../front/passOn'
import { currentReadModel } from '../readModel/currentReadModel'
import { SearchThread } from '../search/SearchThread'
import type { FrontData, FromFront, ToFront } from './messages'

const { deliveryDir, host, maxAge, mediaDir, next, port, proxies, serverURL } = (workerData as { data: FrontData }).data
const tell = (message: FromFront): void => parentPort?.postMessage(message)

const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url.split('?', 1)[0] ?? '')
  } catch {
    // It is refused as it is (app/checkAddress.ts).
    return url
  }
}

/** Searches cost more than reading, and have a limit of their own as well. */
const limit = async ({ ip, url }: { ip: string; url: string }): Promise<void> => {
  await spend('delivery', ip)
  // As the router reads it: %73earch is search.
  if (/^\/(?:api\/v1\/search|search|feeds\/search|oai|api\/v1\/graphql)(?:[/.?]|$)/u.test(decoded(url))) await spend('searches', ip)
}

const start = async (): Promise<void> => {
  const model = currentReadModel(deliveryDir)
  const search = new SearchThread({ data: { deliveryDir }, entry: new URL('./searchThread.ts', import.meta.url).href })
  const server = createServer(SERVER_LIMITS)
  readAllHeaders(server)
  const app = await createApp({
    limit: ({ headers, socket, url = '' }) => limit({ ip: senderOf(clientAddress(socket.remoteAddress, String(headers['x-forwarded-for'] ?? ''), proxies)), url }),
    maxAge, mediaDir, readModel: model.readModel, search, serverURL,
    serverFactory: (handler: RequestListener) => {
      const onward = next === null ? null : passOn(next)
      return server.on('request', (req: IncomingMessage, res: ServerResponse) => {
        if (req.rawHeaders.length > 2 * MOST_HEADERS) {
          res.writeHead(431, { Connection: 'close' }).end()
          return
        }
        if (onward === null || isDelivered(req.url ?? '')) handler(req, res)
        else onward(req, res)
      })
    },
  })
  await app.ready()
  server.on('error', ({ code, message }: NodeJS.ErrnoException) => tell({ failed: { message, ...(code ? { code } : {}) } }))
  server.listen(port, host, () => tell({ listening: port }))

  parentPort?.on('message', (_message: ToFront) => {
    void finishRequests(server).then(async () => {
      await search.close()
      model.close()
      tell({ closed: true })
      parentPort?.close()
    })
  })
}

start().catch((error: Error) => tell({ failed: { message: error.stack ?? error.message } }))
