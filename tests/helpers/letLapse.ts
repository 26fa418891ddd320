import { writesOf } from '../../src/store/guardWrites'
import type { App } from './app'

const LONG_AGO_MS = 25 * 3_600_000

/** Makes a text look as if it had last been written to a day and an hour ago. */
export const letLapse = async (app: App, collection: 'articles' | 'captions', id: string): Promise<void> => {
  await writesOf(app.payload.db).updateOne({
    collection, data: { updatedAt: new Date(Date.now() - LONG_AGO_MS).toISOString() }, options: { atomic: true }, where: { id: { equals: id } },
  })
}
