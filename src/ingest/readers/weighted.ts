/** A value and for how many characters it stands. */
export type Weighted = [value: number, weight: number]

/** The mean, to three places; undefined where nothing is known. */
export function meanOf(values: readonly Weighted[]): number | undefined {
  let sum = 0
  let all = 0
  for (const [value, weight] of values) {
    sum += value * weight
    all += weight
  }
  return all === 0 ? undefined : Math.round((sum / all) * 1000) / 1000
}

/** The value that stands for most characters. */
export function commonestOf(values: readonly Weighted[]): number | undefined {
  const weights = new Map<number, number>()
  for (const [value, weight] of values) weights.set(value, (weights.get(value) ?? 0) + weight)
  let best: number | undefined
  let most = 0
  for (const [value, weight] of weights) if (weight > most) [best, most] = [value, weight]
  return best
}
