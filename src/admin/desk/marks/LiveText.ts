import type { NodeKey } from 'lexical'

import type { Change, SourceAlignment, Suspect } from '../../../editorial/proofing'
import type { LivePart } from '../editor/partsInEditor'
import type { Stretch } from '../editor/places'

export type LiveSuspect = Suspect & Stretch
export type LiveChange = Change & Stretch

/** What is known of the text as it stood when it was last looked through; stretches are kept in place while it is typed into. */
export type LiveText = {
  alignment: SourceAlignment
  changes: LiveChange[]
  indexOf: ReadonlyMap<NodeKey, number>
  parts: LivePart[]
  suspects: LiveSuspect[]
}

export const EMPTY_TEXT: LiveText = { alignment: { parts: [] }, changes: [], indexOf: new Map(), parts: [], suspects: [] }

/** With the parts' nodes, which stay the same while indexes shift. */
export const withNodes = <Found extends { part: number }>(parts: readonly LivePart[], found: readonly Found[]): (Found & { node: NodeKey })[] =>
  found.map((each) => ({ ...each, node: (parts[each.part] as LivePart).node }))

/**
 * Where a stretch stands after its part's text was changed in one place: what both texts begin and end with stays.
 * @example shifted('甲乙丙', '甲一乙丙', { start: 1, end: 2 }) → { start: 2, end: 3 }
 */
export const shiftStretches = (before: string, after: string, stretches: readonly Stretch[]): void => {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++
  let tail = 0
  while (tail < most - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++
  const moved = (at: number): number => (at <= head ? at : at >= before.length - tail ? at + after.length - before.length : Math.min(at, after.length - tail))
  for (const stretch of stretches) {
    // What stands right behind what was typed moves with its text.
    stretch.start = stretch.start === head && stretch.end > head && head >= before.length - tail ? head + after.length - before.length : moved(stretch.start)
    stretch.end = Math.max(stretch.start, moved(stretch.end))
  }
}

