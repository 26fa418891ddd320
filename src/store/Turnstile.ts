/** Lets one at a time through, in the order of arrival. */
export class Turnstile {
  private last: Promise<void> = Promise.resolve()

  constructor(private readonly patienceMs: number) {}

  /**
   * Waits for its turn.
   * @returns what to call when done; until then nobody else gets in.
   * @throws when the turn does not come within the patience: somebody inside waits for somebody outside.
   */
  async enter(): Promise<() => void> {
    let release: () => void = () => undefined
    const mine = new Promise<void>((resolve) => {
      release = resolve
    })
    const before = this.last
    this.last = before.then(() => mine)
    await this.within(before, release)
    return release
  }

  private async within(turn: Promise<void>, release: () => void): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        release()
        const error = new Error(`The database was busy writing for ${this.patienceMs / 1000} seconds; nothing was changed. Try again.`)
        reject(Object.assign(error, { code: 'SQLITE_BUSY' }))
      }, this.patienceMs)
    })
    try {
      await Promise.race([turn, tooLong])
    } finally {
      clearTimeout(timer)
    }
  }
}
