import type { Worker } from 'node:worker_threads'

import { Problem } from '../Problem'
import { startThread } from '../threads/startThread'
import type { SearchAnswer } from './SearchAnswer'
import type { SearchDoor } from './SearchDoor'
import type { SearchCall, SearchReply } from './SearchMessage'
import type { SearchQuestion } from './SearchQuestion'

type Options = {
  /** The module the thread runs, as a `file:` address; it calls `serveSearch`. */
  entry: string
  /** What it reads as `workerData.data`. */
  data?: unknown
  /** Milliseconds after which a question is answered 503, wherever it is by then. */
  patience?: number
  /** Milliseconds after which a thread that is still at one question is replaced. */
  hang?: number
  /** How many may wait. */
  mostWaiting?: number
}

type Job = SearchCall & { resolve: (answer: SearchAnswer) => void; reject: (error: Error) => void; timer: NodeJS.Timeout }

const busy = (): Problem =>
  new Problem(503, 'search-busy', { zh: '检索太忙，请稍后再试。', en: 'Too many searches are waiting. Try again in a moment.' }, {}, { 'Retry-After': '2' })
const slow = (): Problem =>
  new Problem(503, 'search-slow', { zh: '检索超时。请用更多或更少见的词，或者稍后再试。', en: 'The search took too long. Use more words or rarer ones, or try again later.' }, {}, { 'Retry-After': '5' })
const stopped = (): Problem =>
  new Problem(503, 'search-stopped', { zh: '检索正在重新启动，请稍后再试。', en: 'The search is just being started anew. Try again in a moment.' }, {}, { 'Retry-After': '5' })

/**
 * The search in a thread of its own, one question at a time, so that none of them keeps readers waiting. The queue is bounded, a
 * question that takes too long is answered without its answer, and a thread that hangs or dies is replaced.
 */
export class SearchThread implements SearchDoor {
  private readonly options: Required<Options>
  private waiting: Job[] = []
  private running: Job | null = null
  private hanging: NodeJS.Timeout | undefined
  private worker: Worker | null = null
  private isReady = false
  private isClosed = false
  private lastId = 0

  constructor(options: Options) {
    this.options = { data: {}, hang: 10_000, mostWaiting: 100, patience: 2_000, ...options }
    this.start()
  }

  /** @throws {Problem} 503 `search-busy`, `search-slow` or `search-stopped`, each with Retry-After; or what the question meets. */
  ask(question: SearchQuestion): Promise<SearchAnswer> {
    if (this.isClosed) return Promise.reject(stopped())
    if (this.waiting.length >= this.options.mostWaiting) return Promise.reject(busy())
    return new Promise((resolve, reject) => {
      const job: Job = { id: (this.lastId += 1), question, resolve, reject, timer: setTimeout(() => this.giveUp(job), this.options.patience) }
      this.waiting.push(job)
      if (!this.worker) this.start()
      this.next()
    })
  }

  async close(): Promise<void> {
    this.isClosed = true
    const left = [...this.waiting, ...(this.running ? [this.running] : [])]
    this.waiting = []
    for (const job of left) this.reject(job, stopped())
    await this.drop()
  }

  private start(): void {
    const worker = startThread(new URL(this.options.entry), this.options.data)
    this.worker = worker
    // Of a thread that has been replaced nothing counts any more.
    const ifCurrent = (then: () => void): void => void (this.worker === worker && then())
    worker.on('message', (reply: SearchReply) => ifCurrent(() => this.take(reply)))
    worker.on('error', (error) => ifCurrent(() => this.failed(error)))
    worker.on('exit', () => ifCurrent(() => this.failed(null)))
  }

  private next(): void {
    if (!this.isReady || this.running || !this.worker) return
    const job = this.waiting.shift()
    if (!job) return
    this.running = job
    this.hanging = setTimeout(() => this.replace(), this.options.hang)
    this.worker.postMessage({ id: job.id, question: job.question } satisfies SearchCall)
  }

  private take(reply: SearchReply): void {
    if ('ready' in reply) this.isReady = true
    else if (reply.id === this.running?.id) {
      clearTimeout(this.hanging)
      const job = this.running
      this.running = null
      this.settle(job, reply)
    }
    this.next()
  }

  private settle(job: Job, reply: Exclude<SearchReply, { ready: true }>): void {
    if ('problem' in reply) {
      const { code, headers, more, status, text } = reply.problem
      return this.reject(job, new Problem(status, code, text, more, headers))
    }
    if ('fault' in reply) return this.reject(job, new Error(`The search failed: ${reply.fault}`))
    clearTimeout(job.timer)
    job.resolve(reply.answer)
  }

  private reject(job: Job, error: Error): void {
    clearTimeout(job.timer)
    job.reject(error)
  }

  /** If it runs, the thread is left to end it: what comes then has nobody who waits for it. */
  private giveUp(job: Job): void {
    this.waiting = this.waiting.filter((other) => other !== job)
    job.reject(slow())
  }

  private replace(): void {
    if (this.running) this.reject(this.running, slow())
    void this.drop()
    this.start()
  }

  /** A thread that died is started anew by the next question: one that cannot start does not start for ever. */
  private failed(error: Error | null): void {
    if (error) process.stderr.write(`reissue: the search thread has failed: ${error.stack ?? error.message}\n`)
    const left = [...this.waiting, ...(this.running ? [this.running] : [])]
    this.waiting = []
    for (const job of left) this.reject(job, stopped())
    void this.drop()
  }

  private async drop(): Promise<void> {
    clearTimeout(this.hanging)
    const { worker } = this
    this.worker = null
    this.running = null
    this.isReady = false
    await worker?.terminate()
  }
}
