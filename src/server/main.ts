import { startFront } from '../delivery/threads/startFront'
import { startProjector } from '../delivery/threads/startProjector'
import { stepBack, stepBackV8 } from '../delivery/threads/stepBack'
import { setReadersTrouble } from '../health/readersTrouble'
import { setReaders } from '../log/untilReadable'
import { closePayload } from './closePayload'
import { dropImageCache } from './dropImageCache'
import { fail } from './fail'
import { frontSettings } from './frontSettings'
import { startNext } from './nextServer'
import { outliveLog } from './outliveLog'
import { stopGracefully } from './stopGracefully'

/**
 * The production server: before it all the delivery (src/delivery), in threads of its own, so that nothing the editors do
 * slows readers; behind it Next, in this one.
 */
const start = async (): Promise<void> => {
  outliveLog()
  stepBackV8(10)
  const settings = frontSettings()
  const { deliveryDir, host, port, proxies, serverURL } = settings
  dropImageCache(process.cwd())
  const next = await startNext({ hostname: host, isHttps: serverURL.startsWith('https:'), port, proxies })
  const projector = startProjector(deliveryDir, { end: fail('the projector of the read model'), trouble: setReadersTrouble })
  setReaders(projector.untilReadable)
  const front = await startFront({ ...settings, next: next.socketPath }, fail('the front'))
    .catch((error: Error) => fail('what listens')(`cannot listen on ${host}:${port}: ${error.message}`))
  const finish = async (): Promise<void> => {
    await front.close()
    await next.finish()
  }
  // The threads that serve readers are started and keep theirs.
  stepBack(5)
  stopGracefully(finish, async () => {
    await next.close()
    await closePayload()
    await projector.close()
  })
  console.log(`reissue: serving on http://${host}:${port}`)
}

start().catch((error: unknown) => {
  console.error('reissue: the server could not start:', error)
  process.exit(1)
})
