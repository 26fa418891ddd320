import { type Front, startFront } from '../delivery/threads/startFront'
import { startProjector } from '../delivery/threads/startProjector'
import { readEnvironment } from '../env'
import { readLimits } from '../http/limits/readLimits'
import { readProxies } from '../http/readProxies'
import { fail } from './fail'
import { stopGracefully } from './stopGracefully'

/** The delivery alone: what is approved, from a read model of its own, beside an editorial database that it only reads. */
const start = async (): Promise<void> => {
  const { contactEmail, deliveryDir, deliveryMaxAge, mediaDir, port, serverURL, siteName } = readEnvironment(process.env, { needsSecret: false })
  readLimits()
  const host = process.env.HOST?.trim() || '0.0.0.0'
  let [trouble, toFront]: [string | null, Front | null] = [null, null]
  const projector = startProjector(deliveryDir, {
    end: fail('the projector of the read model'),
    trouble: (why) => {
      trouble = why
      toFront?.tell({ trouble })
    },
  })
  const front = await startFront(
    { contactEmail, deliveryDir, host, maxAge: deliveryMaxAge, mediaDir, next: null, port, proxies: readProxies(process.env.TRUSTED_PROXIES), serverURL, siteName }, fail('the front'),
  )
  toFront = front
  front.tell({ trouble })
  stopGracefully(front.close, projector.close)
  console.log(`reissue: delivering on http://${host}:${port}`)
}

start().catch((error: unknown) => {
  console.error('reissue: the delivery could not start:', error)
  process.exit(1)
})
