import { createServer, type IncomingMessage, type RequestListener } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'

import { senderOf } from '../../http/addressOf'
import { clientAddress } from '../../http/clientAddress'
import { finishRequests } from '../../http/finishRequests'
import { spend } from '../../http/limits/spend'
import { readAllHeaders, SERVER_LIMITS } from '../../http/SERVER_LIMITS'
import { createApp } from '../app/createApp'
import { BODY_LIMITS, limitBodies } from '../front/limitBodies'
import { listenFor } from '../front/listenFor'
import { passOn } from '../front/passOn'
import { currentReadModel } from '../readModel/currentReadModel'
import { SearchThread } from '../search/SearchThread'
import { tellDamage } from './damage'
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
  const model = currentReadModel(deliveryDir, tellDamage(deliveryDir))
  const search = new SearchThread({ data: { deliveryDir }, entry: new URL('./searchThread.ts', import.meta.url).href })
  const server = createServer(SERVER_LIMITS)
  readAllHeaders(server)
  const app = await createApp({
    adminEmail: contactEmail, limit, maxAge, mediaDir, readModel: model.readModel, search, serverURL, siteName,
    serverFactory: (deliver: RequestListener) => server.on('request', listenFor({
      deliver,
      mayCome: limitBodies(BODY_LIMITS, nameOf),
      onward: next === null ? null : passOn(next),
      standing: () => ({ isServed: model.isThere(), trouble }),
    })),
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
