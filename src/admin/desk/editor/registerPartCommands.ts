import {
  $getSelection, $isElementNode, $isRangeSelection, COMMAND_PRIORITY_CRITICAL, CONTROLLED_TEXT_INSERTION_COMMAND, CUT_COMMAND, DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND, DELETE_WORD_COMMAND, DRAGSTART_COMMAND, DROP_COMMAND, FORMAT_ELEMENT_COMMAND, FORMAT_TEXT_COMMAND, INDENT_CONTENT_COMMAND,
  INSERT_LINE_BREAK_COMMAND, INSERT_PARAGRAPH_COMMAND, INSERT_TAB_COMMAND, type LexicalCommand, type LexicalEditor, OUTDENT_CONTENT_COMMAND,
  PASTE_COMMAND, REMOVE_TEXT_COMMAND, RootNode,
} from 'lexical'

import { $clearAcross } from './clearAcross'
import { $insertPlain } from './insertPlain'
import { $joinWithPrevious } from './joinParts'
import { $createPart, $isPart, isBodyRole, type PartNode } from './PartNode'
import { $focusedPlace, $selectStretch } from './places'

const $moveToNext = (part: PartNode): void => {
  const next = part.getNextSibling<PartNode>()
  if (next) $selectStretch({ end: 0, node: next.getKey(), start: 0 })
}

/** At a part's edge nothing is deleted over it, except that paragraphs are joined. */
const $deleteAtEdge = (isBackward: boolean): boolean => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  if (!selection.isCollapsed()) return $clearAcross()
  const place = $focusedPlace()
  if (!place) return false
  const { offset, part } = place
  if (isBackward ? offset > 0 : offset < part.getTextContentSize()) return false
  const second = isBackward ? part : part.getNextSibling<PartNode>()
  if (second) $joinWithPrevious(second)
  return true
}

const $enter = (): boolean => {
  if ($clearAcross()) return true
  const place = $focusedPlace()
  if (!place) return true
  if (isBodyRole(place.part.getRole())) return place.part.isLocked()
  $moveToNext(place.part)
  return true
}

const $breakLine = (): boolean => {
  const place = $focusedPlace()
  return !place || place.part.isLocked() || !isBodyRole(place.part.getRole())
}

const plainOf = (event: unknown): string | null => {
  const data = event instanceof ClipboardEvent ? event.clipboardData : event instanceof InputEvent ? event.dataTransfer : null
  return data ? data.getData('text/plain') : null
}

/** What keys and pastes do to a text of parts: no formats, no indents, nothing but text; parts keep their bounds. */
export const registerPartCommands = (editor: LexicalEditor): (() => void) => {
  const on = <T>(command: LexicalCommand<T>, run: (payload: T) => boolean): (() => void) => editor.registerCommand(command, run, COMMAND_PRIORITY_CRITICAL)
  const taken = (): boolean => true
  const clear = (): boolean => {
    $clearAcross()
    return false
  }
  const undo = [
    // Lexical makes paragraphs of its own where all was deleted.
    editor.registerNodeTransform(RootNode, (root) => {
      for (const child of root.getChildren()) {
        if (!$isPart(child)) child.replace($createPart('paragraph').append(...($isElementNode(child) ? child.getChildren() : [child])))
      }
    }),
    on(DELETE_CHARACTER_COMMAND, $deleteAtEdge),
    on(DELETE_WORD_COMMAND, $deleteAtEdge),
    on(DELETE_LINE_COMMAND, $deleteAtEdge),
    on(REMOVE_TEXT_COMMAND, () => $clearAcross()),
    on(CONTROLLED_TEXT_INSERTION_COMMAND, clear),
    on(CUT_COMMAND, (event) => {
      const selection = $getSelection()
      if (!$isRangeSelection(selection) || !(event instanceof ClipboardEvent) || selection.isCollapsed()) return false
      const text = selection.getTextContent()
      if (!$clearAcross()) return false
      event.preventDefault()
      event.clipboardData?.setData('text/plain', text)
      return true
    }),
    on(INSERT_PARAGRAPH_COMMAND, $enter),
    on(INSERT_LINE_BREAK_COMMAND, $breakLine),
    on(PASTE_COMMAND, (event) => {
      const text = plainOf(event)
      if (text === null) return false
      event.preventDefault()
      $clearAcross()
      $insertPlain(text)
      return true
    }),
    on(DRAGSTART_COMMAND, taken),
    on(DROP_COMMAND, (event) => {
      event.preventDefault()
      return true
    }),
    on(FORMAT_TEXT_COMMAND, taken),
    on(FORMAT_ELEMENT_COMMAND, taken),
    on(INDENT_CONTENT_COMMAND, taken),
    on(OUTDENT_CONTENT_COMMAND, taken),
    on(INSERT_TAB_COMMAND, taken),
  ]
  return () => undo.forEach((off) => off())
}
