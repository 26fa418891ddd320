type Placed = {
  /** Of its own; null: behind all that have one, by its id. */
  order: number | null
  /** Which of the list it was before; null for a new one. */
  was: number | null
  /** Its place is not this person's to change. */
  isLocked: boolean
}

/** What keeps its number: all that is locked, and of the others the longest rising run that agrees with it. */
const staying = (placed: readonly Placed[]): boolean[] => {
  const agrees = ({ order }: { order: number }, at: number): boolean => placed.every((other, place) =>
    !other.isLocked || other.order === null || place === at || (place < at ? other.order < order : order < other.order))
  const stays = placed.map(({ isLocked, order }) => isLocked && order !== null)
  const best: { at: number; before: number | null; length: number }[] = []
  placed.forEach(({ isLocked, order, was }, at) => {
    if (isLocked || was === null || order === null || !agrees({ order }, at)) return
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

/** Where those at the end begin that have no number, need none, and stand as they did. */
const openEnd = (placed: readonly Placed[]): number => {
  let from = placed.length
  const isOpen = ({ order, was }: Placed): boolean => order === null && was !== null && was < (placed[from]?.was ?? Number.POSITIVE_INFINITY)
  while (from > 0 && isOpen(placed[from - 1] as Placed)) from--
  return from
}

/**
 * Numbers that bring units into the order of the list, given to as few as possible; what is locked keeps its own, and null.
 * Behind a locked one without a number there is no number to give: then the others come as near as they can.
 * @example orders([{ order: 0, was: 0, … }, { order: null, was: null, … }, { order: 1, was: 1, … }]) // → [0, 0.5, 1]
 */
export const orders = (placed: readonly Placed[]): (number | null)[] => {
  const stays = staying(placed)
  const open = openEnd(placed)
  let last = Number.NEGATIVE_INFINITY
  return placed.map(({ isLocked, order }, at) => {
    if (at >= open || (isLocked && order === null)) return null
    if (stays[at]) return (last = order as number)
    const next = placed.find((each, place) => place > at && stays[place])?.order
    const step = (): number => {
      if (next === undefined || next === null) return Number.isFinite(last) ? Math.floor(last) + 1 : 0
      return Number.isFinite(last) ? (last + next) / 2 : next - 1
    }
    return (last = step())
  })
}
