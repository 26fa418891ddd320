/** Keeps what was made last, up to so many; what was asked for longest ago goes first. For what never changes under its key. */
export class Recent<Value> {
  private readonly values = new Map<string, Value>()

  constructor(private readonly most: number) {}

  /** @param make is asked when it is not there. */
  get(key: string, make: () => Value): Value {
    const value = this.values.has(key) ? (this.values.get(key) as Value) : make()
    this.values.delete(key)
    this.values.set(key, value)
    if (this.values.size > this.most) this.values.delete(this.values.keys().next().value as string)
    return value
  }

  has(key: string): boolean {
    return this.values.has(key)
  }
}
