/**
 * Width of a text in full-width cells, as a newspaper column counts it: Han and its punctuation 1, Latin, digits and
 * spaces ½. Many papers set Chinese punctuation in half a cell: then `punctuation` is ½.
 *
 * `第12版` → 3; `“春播”` → 4, with punctuation of ½ → 3
 */
export function cellWidth(text: string, punctuation = 1): number {
  let width = 0
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    width += code < 0x2000 ? 0.5 : punctuation < 1 && SQUEEZED.has(char) ? punctuation : 1
  }
  return width
}

const SQUEEZED = new Set('，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕')
