import { lineKey, type LineRef } from '../lineKey'
import type { LineRole, SourceLines } from '../sourceLines'
import type { SheetPart } from './sheet'

/** The lines of parts as a text keeps them: each once, in its part; what stands together on one page in one entry. */
export const partLines = (parts: readonly SheetPart[]): SourceLines => {
  const seen = new Set<string>()
  return parts.flatMap(({ pieces, role }): SourceLines => {
    const entries: SourceLines = []
    for (const { line } of pieces) {
      if (!line || seen.has(lineKey(line))) continue
      seen.add(lineKey(line))
      const { n, page, source }: LineRef = line
      const last = entries.at(-1)
      if (last?.page === page && last.source === source) last.lines.push(n)
      else entries.push({ lines: [n], page, role: role as LineRole, source })
    }
    return entries
  })
}
