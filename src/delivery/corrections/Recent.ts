/** For so long the words of what was asked for once stay in memory at most, in milliseconds. */
const KEPT_MS = 60_000

/**
 * Keeps what was made last, up to so many; what was asked for longest ago goes first. For what never changes under its key, but
 * for an erasure: then all of it goes, with the next question, or after a minute where none comes.
 */
export class Recent<Value> {
  private readonly values = new Map<string, Value>()
  private erasure: string | null = null
  private timer: NodeJS.Timeout | null = null

  constructor(private readonly most: number) {}

  /** To be called before anything is asked for. @param erasure the last one that there was. */
  since(erasure: string | null): void {
    if (erasure !== this.erasure) this.values.clear()
    this.erasure = erasure
  }

  /**
   * @param erasure as of which `make` knows the words; what is of before another one is not kept.
   * @param make is asked when it is not there.
   */
  get(key: string, erasure: string | null, make: () => Value): Value {
    if (erasure !== this.erasure) return make()
    const value = this.values.has(key) ? (this.values.get(key) as Value) : make()
    this.values.delete(key)
    this.values.set(key, value)
    if (this.values.size > this.most) this.values.delete(this.values.keys().next().value as string)
    this.timer ??= setTimeout(() => this.drop(), KEPT_MS).unref()
    return value
  }

  has(key: string): boolean {
    return this.values.has(key)
  }

  private drop(): void {
    this.values.clear()
    this.timer = null
  }
}
