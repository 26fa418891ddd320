import type { SourceLine } from '../ingest'
import { lineKey } from './lineKey'
import type { PlacedLine } from './proofing/types'
import type { SourceLines } from './sourceLines'

/**
 * What is printed on the lines of a text, in reading order: what it is aligned with. A line that no file has is left out.
 * @param known each line of the files by {@link lineKey} (linesByKey.ts).
 */
export const placeLines = (known: ReadonlyMap<string, SourceLine>, groups: SourceLines): PlacedLine[] =>
  groups.flatMap(({ lines, page, role, source }) =>
    lines.flatMap((n): PlacedLine[] => {
      const line = known.get(lineKey({ n, page, source }))
      return line ? [{ n, page, role, source, text: line.text }] : []
    }))
