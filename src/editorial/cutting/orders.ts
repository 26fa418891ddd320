type Placed = { order: number | null; /** It has no place of its own yet, or another one now. */ isMoved: boolean }

/** Those that must be given a number besides the moved ones: what stays keeps the numbers of the longest rising run. */
const rising = (placed: readonly Placed[]): boolean[] => {
  const stays = placed.map(() => false)
  const best: { at: number; before: number | null; length: number }[] = []
  placed.forEach(({ isMoved, order }, at) => {
    if (isMoved || order === null) return
    const before = best.filter((each) => (placed[each.at]?.order ?? 0) < order).sort((a, b) => b.length - a.length)[0]
    best.push({ at, before: before?.at ?? null, length: (before?.length ?? 0) + 1 })
  })
  let last = [...best].sort((a, b) => b.length - a.length)[0]
  while (last) {
    stays[last.at] = true
    const { before } = last
    last = best.find(({ at }) => at === before)
  }
  return stays
}

/**
 * Numbers that bring units into the order of the list, given to as few as possible.
 * @example orders([{ order: 0 }, { isMoved: true }, { order: 1 }]) // → [0, 0.5, 1]
 */
export const orders = (placed: readonly Placed[]): number[] => {
  const stays = rising(placed)
  let last = Number.NEGATIVE_INFINITY
  return placed.map(({ order }, at) => {
    if (stays[at]) return (last = order as number)
    const next = placed.find((each, place) => place > at && stays[place])?.order
    const step = (): number => {
      if (next === undefined || next === null) return Number.isFinite(last) ? Math.floor(last) + 1 : 0
      return Number.isFinite(last) ? (last + next) / 2 : next - 1
    }
    return (last = step())
  })
}
