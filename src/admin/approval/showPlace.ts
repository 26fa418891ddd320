import type { Part, Suspect } from '../../editorial/proofing'
import { setRange } from '../desk/editor/places'

/** As the desk paints the suspect at hand. */
const HIGHLIGHT = 'desk-current'

/** Paints nothing any more. */
export const hidePlace = (): void => {
  if ('highlights' in CSS) CSS.highlights.delete(HIGHLIGHT)
}

/**
 * Brings a suspect into sight in the later text of a comparison, paints it, and gives its paragraph the focus.
 * @param parts of that text, as they were compared.
 */
export const showPlace = (root: Element, parts: readonly Part[], { end, part, start }: Pick<Suspect, 'end' | 'part' | 'start'>): void => {
  const cell = root.querySelector<HTMLElement>(`[data-parts~="${part}"]`)
  if (!cell) return
  // A block of several paragraphs has them one after the other, with a line end between.
  const earlier = (cell.dataset.parts ?? '').split(' ').map(Number).filter((number) => number < part)
  const offset = earlier.reduce((sum, number) => sum + (parts[number]?.text.length ?? 0) + 1, 0)
  const range = document.createRange()
  setRange(range, cell, offset + start, offset + end)
  if ('highlights' in CSS) CSS.highlights.set(HIGHLIGHT, new Highlight(range))
  cell.focus({ preventScroll: true })
  cell.scrollIntoView({ block: 'center' })
}
