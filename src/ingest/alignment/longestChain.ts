/**
 * The longest chain of anchors, pairs of places in two texts, that ascends in both; they come ascending in the first.
 *
 * `[[0, 5], [1, 2], [3, 4]]` → `[[1, 2], [3, 4]]`
 */
export const longestChain = (anchors: [number, number][]): [number, number][] => {
  const tails: number[] = []
  const before = new Int32Array(anchors.length).fill(-1)
  const value = (index: number): number => (anchors[index] as [number, number])[1]
  for (let index = 0; index < anchors.length; index++) {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (value(tails[middle] as number) < value(index)) low = middle + 1
      else high = middle
    }
    if (low > 0) before[index] = tails[low - 1] as number
    tails[low] = index
  }
  const chain: [number, number][] = []
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index] as number) chain.push(anchors[index] as [number, number])
  return chain.reverse()
}
