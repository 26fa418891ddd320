import { $getNodeByKey, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical'

import { printedSo } from '../../../editorial/proofing'
import { $joinWithPrevious } from '../editor/joinParts'
import { $isPart, isBodyRole } from '../editor/PartNode'
import { $focusedPlace, $selectedStretch, $selectStretch, type Stretch } from '../editor/places'
import { reveal } from '../editor/reveal'
import type { LiveSuspect } from '../marks/LiveText'
import type { Marks } from '../marks/Marks'

export type Hands = { editor: LexicalEditor; marks: Marks }

/** Selects a stretch, brings it into sight and the focus to the text. */
export const goTo = ({ editor }: Pick<Hands, 'editor'>, stretch: Stretch, hasFocus = true): void => {
  editor.update(() => void $selectStretch(stretch), { discrete: true, tag: hasFocus ? [] : ['skip-dom-selection'] })
  if (hasFocus) editor.getRootElement()?.focus({ preventScroll: true })
  reveal(editor, stretch)
}

const placeNow = ({ editor, marks }: Hands): { part: number; start: number; end: number } => {
  const stretch = editor.getEditorState().read($selectedStretch)
  const part = stretch ? marks.text.indexOf.get(stretch.node) : undefined
  return stretch && part !== undefined ? { end: stretch.end, part, start: stretch.start } : { end: -1, part: -1, start: -1 }
}

/**
 * The next suspect after the cursor, or the one before it; round at the end of the text.
 * @returns `none` when there is none, `round` when it went round.
 */
export const moveToSuspect = (hands: Hands, direction: -1 | 1): 'moved' | 'none' | 'round' => {
  const { marks } = hands
  marks.lookAgain()
  const { suspects } = marks.text
  const { end, part, start } = placeNow(hands)
  const partOf = (suspect: LiveSuspect): number => marks.text.indexOf.get(suspect.node) ?? 0
  const isCurrent = (suspect: LiveSuspect): boolean => suspect === marks.current
  const further = direction > 0
    ? suspects.find((each) => !isCurrent(each) && (partOf(each) > part || (partOf(each) === part && (each.start >= end || each.start > start))))
    : suspects.findLast((each) => !isCurrent(each) && (partOf(each) < part || (partOf(each) === part && each.end <= start)))
  const found = further ?? suspects.at(direction > 0 ? 0 : -1)
  if (!found) return 'none'
  goTo(hands, found)
  marks.setCurrent(found)
  return further ? 'moved' : 'round'
}

const $write = (suspect: LiveSuspect): void => {
  const part = $getNodeByKey(suspect.node)
  if (!$isPart(part) || part.isLocked() || suspect.proposal === null) return
  // What stands there may be another text than the one that was looked at.
  if (part.getTextContent().slice(suspect.start, suspect.end) !== suspect.text) return
  $selectStretch(suspect)?.insertText(suspect.proposal)
}

/** Writes the proposals of these suspects; one step of undo. */
export const acceptSuspects = ({ editor, marks }: Hands, suspects: readonly LiveSuspect[]): void => {
  const taken = new Set(suspects.filter(({ proposal }) => proposal !== null))
  // From the end, so that what stands before stays where it is.
  editor.update(() => [...taken].reverse().forEach($write), { discrete: true, tag: HISTORY_PUSH_TAG })
  marks.without((suspect) => taken.has(suspect))
}

/** The next or previous line of the source that this text comes from. */
export const moveLine = (hands: Hands, direction: -1 | 1, count: number): void => {
  const { marks } = hands
  if (count === 0) return
  let line = marks.line === null ? (direction > 0 ? 0 : count - 1) : marks.line + direction
  while (line >= 0 && line < count && marks.stretchesOf(line).length === 0) line += direction
  if (line < 0 || line >= count) return
  goToLine(hands, line)
}

/** Puts the cursor where a line's text begins; a line of which nothing is left is only lit. */
export const goToLine = (hands: Hands, line: number): void => {
  const [first] = hands.marks.stretchesOf(line)
  if (first) goTo(hands, { ...first, end: first.start })
  hands.marks.setLine(line)
}

/** Joins the paragraph with the cursor with the one before it. */
export const joinHere = ({ editor }: Hands): void => {
  editor.update(() => {
    const place = $focusedPlace()
    if (place) $joinWithPrevious(place.part)
  }, { discrete: true, tag: HISTORY_PUSH_TAG })
}

/** Crosshead or note, and back to a paragraph; of the body only. */
export const turnInto = ({ editor }: Hands, role: 'crosshead' | 'note'): void => {
  editor.update(() => {
    const part = $focusedPlace()?.part
    if (part && !part.isLocked() && isBodyRole(part.getRole())) part.setRole(part.getRole() === role ? 'paragraph' : role)
  }, { discrete: true, tag: HISTORY_PUSH_TAG })
}

/** 〔sic〕 after the selection, which stays as it is printed. */
export const markPrintedSo = ({ editor }: Hands): void => {
  editor.update(() => {
    const stretch = $selectedStretch()
    const part = stretch && $getNodeByKey(stretch.node)
    if (!stretch || !$isPart(part) || part.isLocked()) return
    const before = part.getTextContent()
    const { end, text } = printedSo(before, stretch.start, stretch.end)
    if (text !== before) $selectStretch({ ...stretch, start: stretch.end })?.insertText(text.slice(stretch.end, end))
    $selectStretch({ end, node: stretch.node, start: end })
  }, { discrete: true, tag: HISTORY_PUSH_TAG })
}
