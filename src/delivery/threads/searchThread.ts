import { workerData } from 'node:worker_threads'

import { Problem } from '../Problem'
import { currentReadModel } from '../readModel/currentReadModel'
import { answerSearch } from '../search/answerSearch'
import { tendInIdle } from '../search/common/tendInIdle'
import { serveSearch } from '../search/serveSearch'
import { tellDamage } from './damage'
import { stepBack } from './stepBack'

stepBack(10)
const { deliveryDir } = (workerData as { data: { deliveryDir: string } }).data
const { readModel } = currentReadModel(deliveryDir, tellDamage(deliveryDir))
try {
  // What every search needs is read now, and not while the first reader waits for it.
  answerSearch(readModel(), { facets: false, limit: 1, q: '', sort: '-date' })
} catch (error) {
  if (!(error instanceof Problem)) throw error
  // There is no read model yet, or a damaged one.
}
serveSearch((question) => answerSearch(readModel(), question))
tendInIdle(readModel)
