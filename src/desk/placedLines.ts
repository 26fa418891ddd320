import type { PayloadRequest } from 'payload'

import type { PlacedLine } from '../editorial/proofing'
import type { SourceLines } from '../editorial/sourceLines'
import type { SourceLine } from '../ingest'
import { idOf } from '../workflow/document'

type SourceRow = { id: string; lines: SourceLine[]; page: unknown; sha256: string }

const keyOf = (page: string, source: string): string => `${page} ${source}`

/** What is printed on the lines of these texts; each as a list in reading order. One query for all of them. */
export const placedLines = async (req: PayloadRequest, texts: readonly SourceLines[]): Promise<PlacedLine[][]> => {
  const sources = [...new Set(texts.flat().map(({ source }) => source))]
  const { docs } = sources.length === 0
    ? { docs: [] as SourceRow[] }
    : await req.payload.db.find<SourceRow>({
        collection: 'page-sources', pagination: false, req, select: { lines: true, page: true, sha256: true }, where: { sha256: { in: sources } },
      })
  const files = new Map(docs.map(({ lines, page, sha256 }) => [keyOf(String(idOf(page)), sha256), new Map(lines.map(({ n, text }) => [n, text]))]))
  return texts.map((groups) =>
    groups.flatMap(({ lines, page, role, source }) => {
      const file = files.get(keyOf(page, source))
      return lines.flatMap((n): PlacedLine[] => {
        const text = file?.get(n)
        return text === undefined ? [] : [{ n, page, role, source, text }]
      })
    }))
}
