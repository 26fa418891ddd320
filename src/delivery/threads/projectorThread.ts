import { parentPort, workerData } from 'node:worker_threads'

import { readEnvironment } from '../../env'
import { startFollowing } from '../projector/startFollowing'
import { currentGeneration } from '../readModel/generations'
import { openSource } from '../source/openSource'
import { hearDamage } from './damage'
import type { Close, Closed, FromProjector, ToProjector } from './messages'

const { deliveryDir } = (workerData as { data: { deliveryDir: string } }).data
const tell = (message: Closed | FromProjector): void => parentPort?.postMessage(message)

const source = await openSource(readEnvironment(process.env, { needsSecret: false }))
const say = (message: string): void => console.error(`reissue: ${message}`)
const following = startFollowing({ dir: deliveryDir, log: { error: say, info: say }, onTrouble: (trouble) => tell({ trouble }), source })
// So that the next question, and not the next entry of the log, finds it mended.
const stopHearing = hearDamage(deliveryDir, ({ name, why }) => following.mend(name, why))

parentPort?.on('message', (message: Close | ToProjector) => {
  if ('close' in message) {
    stopHearing()
    void following.close().then(source.close).finally(() => {
      tell({ closed: true })
      parentPort?.close()
    })
    return
  }
  const answer = (isReadable: boolean): void => tell({ caughtUp: message.catchUp, isReadable })
  // Nobody at work waits until it is built. Meanwhile readers have nothing yet, or the one before.
  if (following.state().is === 'building') return answer(currentGeneration(deliveryDir) === null)
  // Whether it has worked or not: who waits is let go, and what is still to be done is done as soon as it can be.
  void following.catchUp().then(() => true, () => currentGeneration(deliveryDir) === null).then(answer)
})
