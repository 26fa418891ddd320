import { getPayload, type Payload, type SanitizedConfig } from 'payload'

import { announceServer } from '../store/servers'

const KEY = Symbol.for('reissue.worker')
const shared = globalThis as unknown as Record<symbol, boolean | undefined>

/** Whether this process works off the queue; Next bundles modules several times over, hence the mark on the process. */
export const isWorker = (): boolean => shared[KEY] === true

/** Next would go on, and answer every request with 500. */
const endWhenHalfRestored = (error: Error): never => {
  if (error.name !== 'HalfRestored') throw error
  process.stderr.write(`reissue: the server could not start: ${error.message}\n`)
  process.exit(1)
}

/** Opens the program as a server does: this process then works off the queue, one import at a time, until it ends. */
export const startWorking = async (config: Promise<SanitizedConfig> | SanitizedConfig): Promise<Payload> => {
  shared[KEY] = true
  const payload = await getPayload({ config, cron: true }).catch(endWhenHalfRestored)
  const leave = await announceServer(payload)
  const destroy = payload.destroy.bind(payload)
  payload.destroy = async () => {
    await leave()
    await destroy()
  }
  return payload
}
