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
