import { HISTORIC_TAG, type LexicalEditor } from 'lexical'

import { $readParts } from '../editor/partsInEditor'
import { $selectedStretch } from '../editor/places'
import { reveal } from '../editor/reveal'
import { stretchBetween } from '../editor/stretchBetween'
import type { Marks } from '../marks/Marks'
import { goTo } from './commands'

type Ways = {
  editor: LexicalEditor
  marks: Marks
  /** Every suspect that is left as the text stands now. */
  settled: () => string[]
}

/**
 * Brings into sight what undo or redo has changed: the text, or a suspect that was left or taken back.
 * @returns what ends it.
 */
export const showUndone = ({ editor, marks, settled }: Ways): (() => void) => {
  let left = new Set(settled())
  const showSuspect = (changed: ReadonlySet<string>): void => {
    const before = marks.text.suspects
    marks.look()
    const open = marks.text.suspects.find(({ key }) => changed.has(key))
    const found = open ?? before.find(({ key }) => changed.has(key))
    if (found) goTo({ editor }, found)
    if (open) marks.setCurrent(open)
  }
  return editor.registerUpdateListener(({ editorState, prevEditorState, tags }) => {
    const [was, now] = [left, new Set(settled())]
    left = now
    if (!tags.has(HISTORIC_TAG)) return
    const changed = stretchBetween(prevEditorState.read($readParts), editorState.read($readParts))
    const selected = editorState.read($selectedStretch)
    // Not before the editor is done with the step.
    queueMicrotask(() => {
      if (!changed) showSuspect(new Set([...was, ...now].filter((key) => was.has(key) !== now.has(key))))
      else if (selected?.node === changed.node) reveal(editor, selected)
      else goTo({ editor }, { ...changed, start: changed.end })
    })
  })
}
