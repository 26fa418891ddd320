import { $getSelection, $isRangeSelection, type RangeSelection } from 'lexical'

import { isBodyRole } from './PartNode'
import { $partNodes, $setText } from './partsInEditor'
import { $placeOf, $selectStretch } from './places'

/**
 * A selection over several parts is emptied part by part where they are not all of the body: a headline never becomes one
 * with a paragraph. Leaves a cursor where the selection began.
 * @returns whether there was such a selection.
 */
export const $clearAcross = (): boolean => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false
  const ends = orderedEnds(selection)
  if (!ends) return false
  const parts = $partNodes()
  const [first, last] = ends.map(({ part }) => parts.findIndex((each) => each.is(part))) as [number, number]
  const within = parts.slice(first, last + 1)
  const isOneBody = within.every((part) => isBodyRole(part.getRole()))
  if (first === last || (isOneBody && !within.some((part) => part.isLocked()))) return false
  within.forEach((part, index) => {
    if (part.isLocked()) return
    const text = part.getTextContent()
    const kept = (index === 0 ? text.slice(0, ends[0].offset) : '') + (index === within.length - 1 ? text.slice(ends[1].offset) : '')
    // Paragraphs that were selected whole go; a field stays, empty.
    if (kept === '' && isBodyRole(part.getRole()) && index > 0) part.remove()
    else $setText(part, kept)
  })
  $selectStretch({ end: ends[0].offset, node: ends[0].part.getKey(), start: ends[0].offset })
  return true
}

const orderedEnds = (selection: RangeSelection) => {
  const places = (selection.isBackward() ? [selection.focus, selection.anchor] : [selection.anchor, selection.focus]).map($placeOf)
  const [from, to] = places
  return from && to ? ([from, to] as const) : null
}
