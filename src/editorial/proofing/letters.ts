import { foldWidth, isBlankCode } from './characters'

/** The characters of several texts in a row, without blanks, widths folded, and where each stands. */
export type Letters = {
  /** Code points. */
  codes: Int32Array
  /** Index of the text. */
  text: Int32Array
  /** UTF-16 offset in it. */
  offset: Int32Array
}

/** @param which the texts to take, in this order; all when left out. */
export const lettersOf = (texts: readonly { text: string }[], which: readonly number[] = texts.map((_, index) => index)): Letters => {
  const length = which.reduce((sum, index) => sum + (texts[index]?.text.length ?? 0), 0)
  const [codes, text, offset] = [new Int32Array(length), new Int32Array(length), new Int32Array(length)]
  let count = 0
  for (const index of which) {
    const value = texts[index]?.text ?? ''
    for (let at = 0; at < value.length; at++) {
      const code = value.codePointAt(at) as number
      if (!isBlankCode(code)) {
        codes[count] = foldWidth(code)
        text[count] = index
        offset[count++] = at
      }
      if (code > 0xffff) at++
    }
  }
  return { codes: codes.subarray(0, count), text: text.subarray(0, count), offset: offset.subarray(0, count) }
}
