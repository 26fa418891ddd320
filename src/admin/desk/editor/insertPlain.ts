import { $getSelection, $isRangeSelection } from 'lexical'

import { isBodyRole } from './PartNode'
import { $focusedPlace } from './places'

// What no text holds (src/editorial/cleanText.ts); a tab becomes a blank.
// eslint-disable-next-line no-control-regex -- these are what it is about
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu

/** `甲\r\n\r\n乙` → `['甲', '乙']`; without what no text can hold. */
const linesOf = (text: string): string[] =>
  text.replace(/\r\n?/gu, '\n').replace(/\t/gu, ' ').replace(CONTROL, '').replace(/\p{Surrogate}/gu, '').split(/\n+/u).filter((line, index, all) => line !== '' || all.length === 1)

/** Puts plain text at the cursor: in the body each line is a paragraph, elsewhere all is one line. */
export const $insertPlain = (text: string): void => {
  const selection = $getSelection()
  const place = $focusedPlace()
  if (!$isRangeSelection(selection) || !place || place.part.isLocked()) return
  const lines = linesOf(text)
  if (!isBodyRole(place.part.getRole())) {
    selection.insertText(lines.join(lines.some((line) => /^[\p{ASCII}]+$/u.test(line)) ? ' ' : ''))
    return
  }
  lines.forEach((line, index) => {
    const now = $getSelection()
    if (!$isRangeSelection(now)) return
    if (index > 0) now.insertParagraph()
    const next = $getSelection()
    if ($isRangeSelection(next)) next.insertText(line)
  })
}
