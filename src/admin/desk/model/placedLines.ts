import type { DeskPage } from '../../../desk/DeskAnswer'
import { linesByKey } from '../../../editorial/linesByKey'
import { placeLines } from '../../../editorial/placeLines'
import type { PlacedLine } from '../../../editorial/proofing'
import type { SourceLines } from '../../../editorial/sourceLines'

/** What is printed on the lines of a text, in reading order: what it is aligned with. */
export const placedLines = (pages: readonly DeskPage[], sourceLines: SourceLines): PlacedLine[] =>
  placeLines(linesByKey(pages.flatMap(({ id, sources }) => sources.map(({ lines, sha256 }) => ({ lines, page: id, sha256 })))), sourceLines)
