type Placed = { id: unknown; order?: unknown }

const placeOf = ({ order }: Placed): number => (typeof order === 'number' ? order : Number.POSITIVE_INFINITY)

/**
 * Sorts what has a place (`order`) on a page: what has none comes last, and of two at the same place the smaller id first.
 * The databases do not agree on either.
 * @example [{ id: 'b' }, { id: 'a' }, { id: 'c', order: 0 }].sort(byOrder) // → c, a, b
 */
export const byOrder = (a: Placed, b: Placed): number => {
  const [left, right] = [placeOf(a), placeOf(b)]
  if (left !== right) return left < right ? -1 : 1
  return String(a.id) < String(b.id) ? -1 : 1
}
