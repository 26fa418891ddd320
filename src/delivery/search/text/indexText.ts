import { BREAK_TOKEN } from './kindOf'
import { Scan } from './Scan'

const BLANK = 0x20
const BREAK = BREAK_TOKEN.codePointAt(0) ?? 0

/**
 * The tokens of a text (`tokensOf`) with a blank after each, as a column of the index takes them. Written into one buffer:
 * a string for each of the 1,500 tokens of an article would take longer than all the rest of its projection.
 */
export const indexText = (text: string): string => {
  const scan = new Scan(text)
  // At most a pair of characters outside the BMP and a blank for each token; a word's letters are there once.
  const units = new Uint16Array(scan.count * 5 + scan.length * 2)
  let length = 0
  const put = (code: number): void => {
    if (code > 0xffff) {
      units[length++] = 0xd800 + ((code - 0x10000) >> 10)
      units[length++] = 0xdc00 + (code & 0x3ff)
    } else units[length++] = code
  }
  for (let token = 0; token < scan.count; token++) {
    const from = scan.from[token] ?? 0
    const to = scan.to[token] ?? 0
    if (from === to) put(BREAK)
    for (let index = from; index < to; index++) put(scan.codes[index] ?? 0)
    units[length++] = BLANK
  }
  return Buffer.from(units.buffer, 0, length * 2).toString('utf16le').trimEnd()
}
