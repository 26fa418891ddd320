const FIRST_MS = 250
const MOST_MS = 30_000

/** What fails for a reason that stands is tried again ever more seldom: after 250 ms, then after twice as long, up to 30 s. */
export class BackOff {
  private wait = 0
  private until = -Infinity
  private error: unknown = null

  /** @param now milliseconds of a clock that nobody sets. */
  constructor(private readonly now: () => number = () => performance.now()) {}

  /** @throws what it failed with last, while it is too early to try again. */
  check(): void {
    if (this.now() < this.until) throw this.error
  }

  failed(error: unknown): void {
    this.wait = Math.min(MOST_MS, Math.max(FIRST_MS, this.wait * 2))
    this.until = this.now() + this.wait
    this.error = error
  }

  worked(): void {
    this.wait = 0
    this.until = -Infinity
  }

  /** It goes well; but only after half a minute of it is what failed before forgotten. */
  goesWell(): void {
    if (this.now() >= this.until + MOST_MS) this.worked()
  }
}
