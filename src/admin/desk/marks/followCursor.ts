import type { LexicalEditor } from 'lexical'

import { $focusedPlace } from '../editor/places'
import type { Marks } from './Marks'

const AFTER_LAST_KEY_MS = 120

/**
 * Lights the source line that the cursor's text comes from, and the suspect it stands in: in the next frame when the cursor
 * is moved, after the last key when something is typed. (Payload's styles have rules with :has(), which make every node
 * that comes or goes cost a look at the whole page; none does with a key.)
 * @returns what ends it.
 */
export const followCursor = (editor: LexicalEditor, marks: Marks): (() => void) => {
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const follow = (): void => {
    frame = 0
    const place = editor.getEditorState().read(() => {
      const found = $focusedPlace()
      return found && { node: found.part.getKey(), offset: found.offset }
    })
    if (!place) return
    const { node, offset } = place
    marks.setLine(marks.lineAt(node, offset))
    marks.setCurrent(marks.text.suspects.find((suspect) => suspect.node === node && suspect.start <= offset && offset <= suspect.end) ?? null)
  }
  // What was found in the text is another now: the line and the suspect at the cursor may be.
  let { text } = marks
  const unsubscribe = marks.subscribe(() => {
    if (marks.text.alignment === text.alignment) return
    text = marks.text
    frame ||= requestAnimationFrame(follow)
  })
  const off = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    clearTimeout(timer)
    if (dirtyElements.size > 0 || dirtyLeaves.size > 0) timer = setTimeout(follow, AFTER_LAST_KEY_MS)
    else frame ||= requestAnimationFrame(follow)
  })
  return () => {
    off()
    unsubscribe()
    clearTimeout(timer)
    cancelAnimationFrame(frame)
  }
}
