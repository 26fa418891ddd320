import { lineKey, type LineRef } from '../lineKey'
import type { LineRole, SourceLines } from '../sourceLines'
import type { SheetPart } from './sheet'

/** The role of each line as texts keep them, by {@link lineKey}. */
export const lineRoles = (texts: readonly SourceLines[]): Map<string, LineRole> =>
  new Map(texts.flat().flatMap(({ lines, page, role, source }) => lines.map((n) => [lineKey({ n, page, source }), role] as const)))

/**
 * The lines of parts as a text keeps them: each once, what stands together on one page in one entry. A line of which two
 * parts have characters (`本报讯（记者 张三）…`: a byline and a paragraph) stays in the role that it has, or is in the first.
 * @param had the roles of the lines until now.
 */
export const partLines = (parts: readonly SheetPart[], had: ReadonlyMap<string, LineRole> = new Map()): SourceLines => {
  const places = new Map<string, number>()
  for (const [index, { pieces, role }] of parts.entries()) {
    for (const { line } of pieces) {
      if (!line) continue
      const key = lineKey(line)
      const known = places.get(key)
      if (known === undefined || (role === had.get(key) && parts[known]?.role !== role)) places.set(key, index)
    }
  }
  return parts.flatMap(({ pieces, role }, index): SourceLines => {
    const entries: SourceLines = []
    for (const { line } of pieces) {
      if (!line || places.get(lineKey(line)) !== index) continue
      places.delete(lineKey(line))
      const { n, page, source }: LineRef = line
      const last = entries.at(-1)
      if (last?.page === page && last.source === source) last.lines.push(n)
      else entries.push({ lines: [n], page, role: role as LineRole, source })
    }
    return entries
  })
}
