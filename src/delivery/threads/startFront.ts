import type { FromFront, FrontData } from './messages'
import { startThread } from './startThread'

export type Front = {
  /** Takes nothing new, and finishes what is in hand. */
  close: () => Promise<void>
}

/**
 * Starts the thread that listens on the port, and waits until it does.
 * @param onEnd when the thread ends by itself, later.
 * @throws an error that says why it cannot listen.
 */
export const startFront = (data: FrontData, onEnd: (why: string) => void): Promise<Front> =>
  new Promise((resolve, reject) => {
    const thread = startThread(new URL('./frontThread.ts', import.meta.url), data)
    let isListening = false
    let onClosed: (() => void) | null = null
    const fail = (why: string): void => {
      if (isListening) onEnd(why)
      else reject(new Error(why))
    }
    const close = (): Promise<void> =>
      new Promise((closed) => {
        onClosed = closed
        thread.postMessage({ close: true })
      })
    thread.on('message', (message: FromFront) => {
      if ('failed' in message) fail(message.failed.message)
      if ('closed' in message) onClosed?.()
      if ('listening' in message) {
        isListening = true
        resolve({ close })
      }
    })
    thread.on('error', (error) => fail(error instanceof Error ? (error.stack ?? error.message) : String(error)))
    thread.on('exit', (code) => {
      onClosed?.()
      if (code !== 0) fail(`exit code ${code}`)
    })
  })
