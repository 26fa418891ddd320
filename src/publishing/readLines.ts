import type { PlacedLine } from '../editorial/proofing'
import type { SourceReading } from './sourceReading'

/** The lines of all parts in reading order, as the alignment takes them. */
export const placedLines = (source: readonly SourceReading[]): PlacedLine[] =>
  source.flatMap(({ file, lines, page, role }) => lines.map(({ n, text }): PlacedLine => ({ n, page, role, source: file, text })))
