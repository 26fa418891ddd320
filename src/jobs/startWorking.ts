import { getPayload, type Payload, type SanitizedConfig } from 'payload'

import { announceServer } from '../backup/servers'

const KEY = Symbol.for('reissue.worker')
const shared = globalThis as unknown as Record<symbol, boolean | undefined>

/** Whether this process works off the queue; Next bundles modules several times over, hence the mark on the process. */
export const isWorker = (): boolean => shared[KEY] === true

/** Opens the program as a server does: this process then works off the queue, one import at a time, until it ends. */
export const startWorking = async (config: Promise<SanitizedConfig> | SanitizedConfig): Promise<Payload> => {
  shared[KEY] = true
  const payload = await getPayload({ config, cron: true })
  await announceServer(payload)
  return payload
}
