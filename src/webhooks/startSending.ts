import type { Payload } from 'payload'

import { createSender, type SenderOptions } from './createSender'

const EVERY_MS = 1_000

/**
 * Sends to the webhooks for as long as this process lives: a look every second, a short question to the database when
 * nothing is to be sent. Ends when the program is closed (`payload.destroy`), or by what is returned.
 */
export const startSending = (payload: Payload, options: SenderOptions): (() => Promise<void>) => {
  const sender = createSender(payload, options)
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let isFailing = false

  const look = async (): Promise<void> => {
    try {
      await sender.round()
      isFailing = false
    } catch (err) {
      // The database is away, or the read model is being built; told once.
      if (!isFailing) payload.logger.warn({ err, msg: 'The webhooks could not be looked at; it is tried again every second.' })
      isFailing = true
    }
    if (!isStopped) timer = setTimeout(() => void look(), EVERY_MS).unref()
  }
  const stop = async (): Promise<void> => {
    isStopped = true
    clearTimeout(timer)
    await sender.stop()
  }
  const destroy = payload.destroy.bind(payload)
  payload.destroy = async () => {
    await stop()
    await destroy()
  }
  void look()
  return stop
}
