import type { SourceAlignment } from './types'

/** Where the text of a line stands, `end` excluded. What was typed between two of its characters belongs to the range. */
export const rangesOfLine = (alignment: SourceAlignment, line: number): { part: number; start: number; end: number }[] => {
  const ranges: { part: number; start: number; end: number }[] = []
  alignment.parts.forEach(({ line: lines }, part) => {
    let open: { part: number; start: number; end: number } | null = null
    for (let at = 0; at < lines.length; at++) {
      const own = lines[at] as number
      if (own === line) {
        if (open) open.end = at + 1
        else ranges.push((open = { part, start: at, end: at + 1 }))
      } else if (own >= 0) open = null
    }
  })
  return ranges
}
