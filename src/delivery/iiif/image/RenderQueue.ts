import { Problem } from '../../Problem'

type Bounds = {
  /** How much is done at once. */
  atOnce: number
  /** How many wait, at most, and for how many milliseconds. */
  waiting: number
  patience: number
}

const busy = (): Problem =>
  new Problem(503, 'busy', { zh: '同时要做的图片太多，请稍后再试。', en: 'Too many images are being made; ask again in a moment.' }, {}, { 'Retry-After': '2' })

/** Heavy work, so much at once and no more; in order, and refused early rather than late. */
export class RenderQueue {
  #running = 0
  readonly #waiting: (() => void)[] = []

  constructor(private readonly bounds: Bounds) {}

  /**
   * @param signal when it is aborted, whoever asked is gone, and what has not begun is not done.
   * @throws {Problem} 503 `busy` when too many are waiting, or it has waited too long.
   */
  async run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    if (this.#running >= this.bounds.atOnce) await this.#turn(signal)
    else this.#running += 1
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#running -= 1
    }
  }

  /** Settles when a place is handed over. */
  #turn(signal: AbortSignal): Promise<void> {
    if (this.#waiting.length >= this.bounds.waiting) return Promise.reject(busy())
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(begin), 1)
        settle()
        reject(busy())
      }
      const timer = setTimeout(leave, this.bounds.patience)
      const settle = () => {
        clearTimeout(timer)
        signal.removeEventListener('abort', leave)
      }
      const begin = () => {
        settle()
        resolve()
      }
      signal.addEventListener('abort', leave)
      this.#waiting.push(begin)
      if (signal.aborted) leave()
    })
  }
}
