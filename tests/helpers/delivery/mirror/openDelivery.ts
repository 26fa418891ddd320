import fs from 'node:fs'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'

import { createApp } from '../../../../src/delivery/app/createApp'
import { startFollowing } from '../../../../src/delivery/projector/startFollowing'
import { currentReadModel } from '../../../../src/delivery/readModel/currentReadModel'
import type { EditorialSource } from '../../../../src/delivery/source/EditorialSource'
import { openSource } from '../../../../src/delivery/source/openSource'
import { readEnvironment } from '../../../../src/env'

export type Delivery = {
  /** Done when readers have got that many answers more. */
  answers: (count: number) => Promise<void>
  baseUrl: string
  /** Done when all that the log holds is readable. */
  catchUp: () => Promise<void>
  close: () => Promise<void>
  fetch: (request: Request) => Promise<Response>
  source: EditorialSource
}

/** How often another process looks for changes, made shorter: the more states are seen, the better. */
const EVERY_MS = 50

/** `fetch`, and a way to wait until it has been used. */
const countedFetch = () => {
  let [count, waiting]: [number, { done: () => void; till: number }[]] = [0, []]
  return {
    answers: (more: number): Promise<void> => new Promise((done) => waiting.push({ done, till: count + more })),
    fetch: async (request: Request): Promise<Response> => {
      const response = await fetch(request)
      count++
      const due = waiting.filter(({ till }) => till <= count)
      waiting = waiting.filter(({ till }) => till > count)
      for (const { done } of due) done()
      return response
    },
  }
}

/** The delivery API on a port of its own, beside the running app's database and behind it by moments, as `reissue deliver` is. */
export const openDelivery = async (mediaDir: string): Promise<Delivery> => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'reissue-mirror-'))
  const dir = path.join(folder, 'delivery')
  const source = await openSource(readEnvironment())
  const following = startFollowing({ dir, everyMs: EVERY_MS, log: { error: () => undefined, info: () => undefined }, source })
  await following.catchUp()
  const model = currentReadModel(dir)
  const search = { ask: () => Promise.reject(new Error('Nothing is searched here.')), close: async () => undefined }
  const app = await createApp({ mediaDir, readModel: model.readModel, search, serverURL: '' })
  await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    ...countedFetch(),
    baseUrl: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    catchUp: following.catchUp,
    source,
    close: async () => {
      await app.close()
      await following.close()
      model.close()
      await source.close()
      fs.rmSync(folder, { force: true, recursive: true })
    },
  }
}
