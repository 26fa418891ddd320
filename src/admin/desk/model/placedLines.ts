import type { DeskAnswer, DeskPage } from '../../../desk/DeskAnswer'
import type { PlacedLine } from '../../../editorial/proofing'
import type { SourceLine } from '../../../ingest'
import { lineKey } from '../../usePageLines'

/** Each line of the pages by {@link lineKey}. */
const linesByKey = (pages: readonly DeskPage[]): ReadonlyMap<string, SourceLine> =>
  new Map(pages.flatMap(({ id, sources }) => sources.flatMap(({ lines, sha256 }) => lines.map((line) => [lineKey(id, sha256, line.n), line] as const))))

/** The lines of the article and its captions in reading order: what the text is aligned with. */
export const placedLines = ({ article, captions, pages }: DeskAnswer): PlacedLine[] => {
  const known = linesByKey(pages)
  return [...article.sourceLines, ...captions.flatMap(({ sourceLines }) => sourceLines.map((group) => ({ ...group, role: 'caption' as const })))].flatMap(
    ({ lines, page, role, source }) =>
      lines.flatMap((n): PlacedLine[] => {
        const line = known.get(lineKey(page, source, n))
        return line ? [{ n, page, role, source, text: line.text }] : []
      }),
  )
}
