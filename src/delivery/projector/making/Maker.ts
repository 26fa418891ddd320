import { once } from 'node:events'
import type { Worker } from 'node:worker_threads'

import { startThread } from '../../threads/startThread'
import type { Made, ToMake } from './made'

/** Makes what readers get of texts in a thread of its own, so that a rebuild uses two processors. */
export class Maker {
  private readonly thread: Worker = startThread(new URL('./makingThread.ts', import.meta.url), {})

  /** One call after the other. @returns by the rows of the texts. */
  async make(texts: ToMake[]): Promise<Map<number, Made>> {
    this.thread.postMessage(texts)
    const [found] = (await once(this.thread, 'message')) as [[number, Made][]]
    return new Map(found)
  }

  async close(): Promise<void> {
    await this.thread.terminate()
  }
}
