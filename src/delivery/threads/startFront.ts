import type { FromFront, FrontData, ToFront } from './messages'
import { serveInThread, type ServingThread } from './serveInThread'

/** `close` takes nothing new, and finishes what is in hand. */
export type Front = ServingThread<ToFront>

/**
 * Starts the thread that listens on the port, and waits until it does.
 * @param onEnd when the thread ends by itself, later.
 * @throws an error that says why it cannot listen.
 */
export const startFront = (data: FrontData, onEnd: (why: string) => void): Promise<Front> =>
  new Promise((resolve, reject) => {
    let isListening = false
    const fail = (why: string): void => {
      if (isListening) onEnd(why)
      else reject(new Error(why))
    }
    const front = serveInThread<ToFront, FromFront>(new URL('./frontThread.ts', import.meta.url), {
      data,
      onEnd: fail,
      onMessage: (message) => {
        if ('failed' in message) return fail(message.failed)
        isListening = true
        resolve(front)
      },
    })
  })
