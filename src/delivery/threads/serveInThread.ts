import { startThread } from './startThread'

type Wanted<From> = {
  data: unknown
  /** How long it may take to close, in milliseconds; unless said, as long as it takes. */
  closesWithin?: number
  /** When it ends by itself: why. */
  onEnd: (why: string) => void
  onMessage: (message: From) => void
}

/** A thread that serves until it is told to close, and says `closed` when it has. */
export type ServingThread<To> = { close: () => Promise<void>; tell: (message: To) => void }

/** Starts such a thread. @param entry the module it runs, as a URL. */
export const serveInThread = <To extends object, From extends object>(
  entry: URL, { closesWithin, data, onEnd, onMessage }: Wanted<From>,
): ServingThread<To> => {
  const thread = startThread(entry, data)
  let onClosed: (() => void) | null = null
  let hasEnded = false
  thread.on('message', (message: From | { closed: true }) => {
    if ('closed' in message) onClosed?.()
    else onMessage(message)
  })
  thread.on('error', (error) => onEnd(error instanceof Error ? (error.stack ?? error.message) : String(error)))
  thread.on('exit', (code) => {
    hasEnded = true
    // Also with 0, when nobody has told it to close.
    if (!onClosed || code !== 0) onEnd(`exit code ${code}`)
    onClosed?.()
  })
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      if (hasEnded) return resolve()
      const timer = closesWithin === undefined ? undefined : setTimeout(resolve, closesWithin)
      onClosed = () => {
        clearTimeout(timer)
        resolve()
      }
      thread.postMessage({ close: true })
    })
  return { close, tell: (message) => thread.postMessage(message) }
}
