/**
 * Width of a text in full-width cells, as a newspaper column counts it: Han and its punctuation 1, Latin, digits and
 * spaces ½. Many papers set Chinese punctuation in half a cell: then `punctuation` is ½.
 *
 * `第12版` → 3; `“春播”` → 4, with punctuation of ½ → 3
 */
export function cellWidth(text: string, punctuation = 1): number {
  let width = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x2000) width += 0.5
    else if (isLowHalf(code) && at > 0 && isHighHalf(text.charCodeAt(at - 1))) continue
    else width += punctuation < 1 && SQUEEZED.has(code) ? punctuation : 1
  }
  return width
}

/** The halves of a character that UTF-16 writes as two. */
const isHighHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdbff
const isLowHalf = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff

const SQUEEZED = new Set([...'，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕'].map((char) => char.charCodeAt(0)))
