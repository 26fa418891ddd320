import type { Worker } from 'node:worker_threads'

import { messageOf } from '../../messageOf'
import { startThread } from '../../threads/startThread'
import type { FromMaker, Made, ToMake } from './made'

type Waiting = { reject: (error: Error) => void; resolve: (found: Map<number, Made>) => void }

/** Makes what readers get of texts in a thread of its own, so that a rebuild uses two processors. */
export class Maker {
  private readonly thread: Worker = startThread(new URL('./makingThread.ts', import.meta.url), {})
  /** The thread answers in the order in which it is asked. */
  private readonly waiting: Waiting[] = []
  private ended: Error | null = null

  constructor() {
    this.thread.on('message', (answer: FromMaker) => {
      const asked = this.waiting.shift()
      if ('failed' in answer) asked?.reject(new Error(answer.failed))
      else asked?.resolve(new Map(answer.made))
    })
    const end = (why: string): void => this.end(new Error(`the thread that makes what readers get has ended: ${why}`))
    this.thread.on('error', (error) => end(messageOf(error)))
    this.thread.on('exit', (code) => end(`exit code ${code}`))
  }

  /**
   * @returns by the rows of the texts.
   * @throws which text cannot be made, and why; or that the thread has ended.
   */
  make(texts: ToMake[]): Promise<Map<number, Made>> {
    const made = new Promise<Map<number, Made>>((resolve, reject) => {
      if (this.ended) return reject(this.ended)
      this.waiting.push({ reject, resolve })
      this.thread.postMessage(texts)
    })
    // A build that fails for another reason waits for it no more.
    made.catch(() => undefined)
    return made
  }

  async close(): Promise<void> {
    await this.thread.terminate()
  }

  private end(error: Error): void {
    this.ended ??= error
    for (const { reject } of this.waiting.splice(0)) reject(this.ended)
  }
}
