import { startFront } from '../delivery/threads/startFront'
import { startProjector } from '../delivery/threads/startProjector'
import { readEnvironment } from '../env'
import { readLimits } from '../http/limits/readLimits'
import { readProxies } from '../http/readProxies'
import { fail } from './fail'
import { stopGracefully } from './stopGracefully'

/** The delivery alone: what is approved, from a read model of its own, beside an editorial database that it only reads. */
const start = async (): Promise<void> => {
  const { deliveryDir, deliveryMaxAge, mediaDir, port, serverURL } = readEnvironment(process.env, { needsSecret: false })
  readLimits()
  const host = process.env.HOST?.trim() || '0.0.0.0'
  const projector = startProjector(deliveryDir, fail('the projector of the read model'))
  const front = await startFront(
    { deliveryDir, host, maxAge: deliveryMaxAge, mediaDir, next: null, port, proxies: readProxies(process.env.TRUSTED_PROXIES), serverURL }, fail('the front'),
  )
  stopGracefully(front.close, projector.close)
  console.log(`reissue: delivering on http://${host}:${port}`)
}

start().catch((error: unknown) => {
  console.error('reissue: the delivery could not start:', error)
  process.exit(1)
})
