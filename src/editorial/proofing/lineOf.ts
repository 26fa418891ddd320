import type { SourceAlignment } from './types'

/**
 * The line a place in a part comes from: that of the character at `offset`; for a typed one (or the part's end) that of the
 * nearest before it, else after it. Null where nothing of the part comes from a line.
 */
export const lineOf = (alignment: SourceAlignment, part: number, offset: number): number | null => {
  const line = alignment.parts[part]?.line
  if (!line || line.length === 0) return null
  const start = Math.max(0, Math.min(offset, line.length - 1))
  for (let at = start; at >= 0; at--) if ((line[at] as number) >= 0) return line[at] as number
  for (let at = start + 1; at < line.length; at++) if ((line[at] as number) >= 0) return line[at] as number
  return null
}
