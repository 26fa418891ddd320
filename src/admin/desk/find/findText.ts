import type { LivePart } from '../editor/partsInEditor'
import type { Stretch } from '../editor/places'

/** Every place of a text in the parts, in order, none over another. */
export const findText = (parts: readonly LivePart[], wanted: string): Stretch[] => {
  const found: Stretch[] = []
  if (wanted === '') return found
  for (const { node, text } of parts) {
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) found.push({ end: at + wanted.length, node, start: at })
  }
  return found
}

/** A place of one part, in UTF-16 units. */
export type Place = Pick<Stretch, 'node' | 'start'>

/** The index of the first of these stretches at a place or behind it, round at the end: 0; -1 when there is none. */
export const firstFrom = (parts: readonly LivePart[], found: readonly Stretch[], from: Place | null): number => {
  if (found.length === 0) return -1
  const indexOf = new Map(parts.map(({ node }, index) => [node, index]))
  const part = from ? (indexOf.get(from.node) ?? -1) : -1
  const index = found.findIndex(({ node, start }) => {
    const own = indexOf.get(node) ?? 0
    return own > part || (own === part && start >= (from?.start ?? 0))
  })
  return Math.max(0, index)
}
