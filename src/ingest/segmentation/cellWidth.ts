/**
 * Width of a text in full-width cells, as a newspaper column counts it: Han and its punctuation 1, Latin, digits and
 * spaces ½.
 *
 * `第12版` → 3
 */
export function cellWidth(text: string): number {
  let width = 0
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    width += code < 0x2000 ? 0.5 : 1
  }
  return width
}
