import type { FromProjector, ToProjector } from './messages'
import { serveInThread } from './serveInThread'

export type Projector = {
  /**
   * Until readers see all that stands in the log now; at most `ms` milliseconds, and not while it is built or the projector
   * fails, which that says by itself.
   * @returns false when readers may still have what was public before.
   */
  untilReadable: (ms: number) => Promise<boolean>
  close: () => Promise<void>
}

const CLOSING_MS = 5_000

/**
 * Starts the thread that projects the log into the read model.
 * @param on.end when the thread ends by itself; `trouble`: what has hindered it for a while, or null when that is over.
 */
export const startProjector = (deliveryDir: string, on: { end: (why: string) => void; trouble: (why: string | null) => void }): Projector => {
  const waiting = new Map<number, (isReadable: boolean) => void>()
  let asked = 0
  const { close, tell } = serveInThread<ToProjector, FromProjector>(new URL('./projectorThread.ts', import.meta.url), {
    closesWithin: CLOSING_MS,
    data: { deliveryDir },
    onEnd: on.end,
    onMessage: (message) => {
      if ('trouble' in message) on.trouble(message.trouble)
      else waiting.get(message.caughtUp)?.(message.isReadable)
    },
  })
  const untilReadable = (ms: number): Promise<boolean> =>
    new Promise((resolve) => {
      const number = ++asked
      const end = (isReadable: boolean): void => {
        clearTimeout(timer)
        waiting.delete(number)
        resolve(isReadable)
      }
      const timer = setTimeout(() => end(false), ms)
      waiting.set(number, end)
      tell({ catchUp: number })
    })
  return { close, untilReadable }
}
