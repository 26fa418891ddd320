import type { FromProjector, ToProjector } from './messages'
import { startThread } from './startThread'

export type Projector = {
  /** Until readers see all that stands in the log now; at most `ms` milliseconds. @returns whether they do. */
  untilReadable: (ms: number) => Promise<boolean>
  close: () => Promise<void>
}

const CLOSING_MS = 5_000

/**
 * Starts the thread that projects the log into the read model.
 * @param onEnd when the thread ends by itself.
 */
export const startProjector = (deliveryDir: string, onEnd: (why: string) => void): Projector => {
  const thread = startThread(new URL('./projectorThread.ts', import.meta.url), { deliveryDir })
  const waiting = new Map<number, () => void>()
  let asked = 0
  let onClosed: (() => void) | null = null
  const ask = (message: ToProjector): void => thread.postMessage(message)

  thread.on('message', (message: FromProjector) => {
    if ('caughtUp' in message) waiting.get(message.caughtUp)?.()
    if ('closed' in message) onClosed?.()
  })
  thread.on('error', (error) => onEnd(error instanceof Error ? (error.stack ?? error.message) : String(error)))
  thread.on('exit', (code) => {
    onClosed?.()
    if (code !== 0) onEnd(`exit code ${code}`)
  })

  const untilReadable = (ms: number): Promise<boolean> =>
    new Promise((resolve) => {
      const number = ++asked
      const end = (isReadable: boolean) => (): void => {
        clearTimeout(timer)
        waiting.delete(number)
        resolve(isReadable)
      }
      const timer = setTimeout(end(false), ms)
      waiting.set(number, end(true))
      ask({ catchUp: number })
    })

  const close = (): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, CLOSING_MS)
      onClosed = () => {
        clearTimeout(timer)
        resolve()
      }
      ask({ close: true })
    })

  return { close, untilReadable }
}
