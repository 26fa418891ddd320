import type { SourceLine } from '../types'

/** Physical lines, ended by \n, \r\n or \r. A form feed is white space within its line. */
export function textLines(text: string): SourceLine[] {
  const lines = text.split(/\r\n|\n|\r/u)
  if (lines.length > 1 && lines[lines.length - 1] === '') lines.pop()
  return lines.map((line, index) => ({ n: index + 1, text: line }))
}
