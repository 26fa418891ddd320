import type { FromProjector, ToProjector } from './messages'
import { serveInThread } from './serveInThread'

export type Projector = {
  /**
   * Until readers see all that stands in the log now; at most `ms` milliseconds, and not while there is nothing to be read
   * yet or the projector fails, which it says by itself.
   */
  untilReadable: (ms: number) => Promise<void>
  close: () => Promise<void>
}

const CLOSING_MS = 5_000

/**
 * Starts the thread that projects the log into the read model.
 * @param onEnd when the thread ends by itself.
 */
export const startProjector = (deliveryDir: string, onEnd: (why: string) => void): Projector => {
  const waiting = new Map<number, () => void>()
  let asked = 0
  const { close, tell } = serveInThread<ToProjector, FromProjector>(new URL('./projectorThread.ts', import.meta.url), {
    closesWithin: CLOSING_MS,
    data: { deliveryDir },
    onEnd,
    onMessage: ({ caughtUp }) => waiting.get(caughtUp)?.(),
  })
  const untilReadable = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const number = ++asked
      const end = (): void => {
        clearTimeout(timer)
        waiting.delete(number)
        resolve()
      }
      const timer = setTimeout(end, ms)
      waiting.set(number, end)
      tell({ catchUp: number })
    })
  return { close, untilReadable }
}
