import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'

import { senderOf } from '../../http/addressOf'
import { clientAddress } from '../../http/clientAddress'
import { finishRequests } from '../../http/finishRequests'
import { spend } from '../../http/limits/spend'
import { MOST_HEADERS, readAllHeaders, SERVER_LIMITS } from '../../http/SERVER_LIMITS'
import { createApp } from '../app/createApp'
import { answerHealth } from '../front/answerHealth'
import { isDelivered } from '../front/isDelivered'
import { BODY_LIMITS, limitBodies } from '../front/limitBodies'
import { passOn } from '../front/passOn'
import { currentReadModel } from '../readModel/currentReadModel'
import { SearchThread } from '../search/SearchThread'
import type { Close, Closed, FrontData, FromFront, ToFront } from './messages'

const { contactEmail, deliveryDir, host, limits, maxAge, mediaDir, next, port, proxies, serverURL, siteName } = (workerData as { data: FrontData }).data
const tell = (message: Closed | FromFront): void => parentPort?.postMessage(message)

const nameOf = ({ headers, socket }: IncomingMessage): string =>
  senderOf(clientAddress(socket.remoteAddress, String(headers['x-forwarded-for'] ?? ''), proxies))

const limit = async (request: IncomingMessage, isSearch: boolean): Promise<void> => {
  const sender = nameOf(request)
  await spend('delivery', sender, limits)
  if (isSearch) await spend('searches', sender, limits)
}

let trouble: string | null = null

const start = async (): Promise<void> => {
  const model = currentReadModel(deliveryDir)
  const search = new SearchThread({ data: { deliveryDir }, entry: new URL('./searchThread.ts', import.meta.url).href })
  const server = createServer(SERVER_LIMITS)
  readAllHeaders(server)
  const mayCome = limitBodies(BODY_LIMITS, nameOf)
  const app = await createApp({
    adminEmail: contactEmail, limit, maxAge, mediaDir, readModel: model.readModel, search, serverURL, siteName,
    serverFactory: (handler: RequestListener) => {
      const onward = next === null ? null : passOn(next)
      return server.on('request', (req: IncomingMessage, res: ServerResponse) => {
        if (req.rawHeaders.length > 2 * MOST_HEADERS) {
          res.writeHead(431, { Connection: 'close' }).end()
          return
        }
        if (onward === null && answerHealth(req, res, () => ({ isServed: model.isThere(), trouble }))) return
        if (!mayCome(req, res)) return
        if (onward === null || isDelivered(req.url ?? '')) handler(req, res)
        else onward(req, res)
      })
    },
  })
  await app.ready()
  server.on('error', ({ message }) => tell({ failed: message }))
  server.listen(port, host, () => tell({ listening: true }))

  parentPort?.on('message', (message: Close | ToFront) => {
    if ('trouble' in message) {
      trouble = message.trouble
      return
    }
    void finishRequests(server).then(async () => {
      await search.close()
      model.close()
      tell({ closed: true })
      parentPort?.close()
    })
  })
}

start().catch((error: Error) => tell({ failed: error.stack ?? error.message }))
