import { cellWidth } from '../../../src/ingest/segmentation/cellWidth'

const NEVER_FIRST = /[，。、；：？！”’）》】…—%]/u
const NEVER_LAST = /[“‘（《【]$/u

/** Sets a paragraph in a column as print does: an indent of two, no stop at the head of a line, no opening mark at its end. */
export function setInColumn(text: string, { indent = '', width = 18 }: { indent?: string; width?: number } = {}): string {
  const lines: string[] = []
  let line = ''
  let room = width - 2
  for (const char of text) {
    if (cellWidth(line + char) > room && !NEVER_FIRST.test(char)) {
      const carried = NEVER_LAST.exec(line)?.[0] ?? ''
      lines.push(line.slice(0, line.length - carried.length))
      line = carried
      room = width
    }
    line += char
  }
  return [...lines, line].map((printed, index) => (index === 0 ? indent + printed : printed)).join('\n')
}
