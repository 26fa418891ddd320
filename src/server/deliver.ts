import { type Front, startFront } from '../delivery/threads/startFront'
import { startProjector } from '../delivery/threads/startProjector'
import { stepBackV8 } from '../delivery/threads/stepBack'
import { fail } from './fail'
import { frontSettings } from './frontSettings'
import { outliveLog } from './outliveLog'
import { stopGracefully } from './stopGracefully'

/** The delivery alone: what is approved, from a read model of its own, beside an editorial database that it only reads. */
const start = async (): Promise<void> => {
  outliveLog()
  stepBackV8(10)
  const settings = frontSettings({ needsSecret: false })
  let [trouble, toFront]: [string | null, Front | null] = [null, null]
  const projector = startProjector(settings.deliveryDir, {
    end: fail('the projector of the read model'),
    trouble: (why) => {
      trouble = why
      toFront?.tell({ trouble })
    },
  })
  const front = await startFront({ ...settings, next: null }, fail('the front'))
  toFront = front
  front.tell({ trouble })
  stopGracefully(front.close, projector.close)
  console.log(`reissue: delivering on http://${settings.host}:${settings.port}`)
}

start().catch((error: unknown) => {
  console.error('reissue: the delivery could not start:', error)
  process.exit(1)
})
