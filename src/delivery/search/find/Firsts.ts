/** The first of a list that is never longer than `most`, kept in order as more come. */
export class Firsts<Item> {
  readonly items: Item[] = []

  constructor(private readonly most: number, private readonly order: (a: Item, b: Item) => number) {}

  offer(item: Item): void {
    const last = this.items.at(-1)
    if (this.items.length === this.most && (last === undefined || this.order(item, last) >= 0)) return
    let [low, high] = [0, this.items.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const other = this.items[middle]
      if (other !== undefined && this.order(item, other) < 0) high = middle
      else low = middle + 1
    }
    this.items.splice(low, 0, item)
    if (this.items.length > this.most) this.items.pop()
  }
}
