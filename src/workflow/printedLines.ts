import type { PayloadRequest } from 'payload'

import { linesByKey } from '../editorial/linesByKey'
import type { SourceLines } from '../editorial/sourceLines'
import type { SourceLine } from '../ingest'
import { idOf } from './document'

type SourceRow = { id: string; lines: SourceLine[]; page: unknown; sha256: string }

/** The lines of all files that these texts were cut from, by `lineKey` (src/editorial/lineKey.ts). One query for all of them. */
export const printedLines = async (req: PayloadRequest, texts: SourceLines): Promise<Map<string, SourceLine>> => {
  const sources = [...new Set(texts.map(({ source }) => source))]
  if (sources.length === 0) return new Map()
  const { docs } = await req.payload.db.find<SourceRow>({
    collection: 'page-sources', pagination: false, req, select: { lines: true, page: true, sha256: true }, where: { sha256: { in: sources } },
  })
  return linesByKey(docs.map(({ lines, page, sha256 }) => ({ lines, page: String(idOf(page)), sha256 })))
}
