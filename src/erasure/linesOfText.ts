import type { PayloadRequest } from 'payload'

import type { SourceLines } from '../editorial/sourceLines'
import { alignLines, type Line } from '../ingest/alignment/alignLines'
import { idOf } from '../workflow/document'
import type { Erasure } from '../workflow/Erasure'

type SourceRow = { id: string; lines: Line[]; page: unknown; sha256: string }

const bare = (text: string | undefined): number => (text ?? '').replace(/\s+/gu, '').length

/** Lines of another file of the page that say the same: half of the shorter of two is in the other. */
const counterparts = (from: readonly Line[], own: ReadonlySet<number>, to: readonly Line[]): number[] => {
  const before = new Map(from.map(({ n, text }) => [n, text]))
  const after = new Map(to.map(({ n, text }) => [n, text]))
  const found = alignLines(from, to).pairs.filter((pair) =>
    own.has(pair.old) && pair.characters * 2 >= Math.min(bare(before.get(pair.old)), bare(after.get(pair.new))))
  return [...new Set(found.map((pair) => pair.new))]
}

/** Of all files that the pages of a text were imported from: the lines that hold it. */
export const linesOfText = async (req: PayloadRequest, groups: SourceLines): Promise<(Erasure['lines'][number] & { lines: Line[]; sha256: string })[]> => {
  const pages = [...new Set(groups.map(({ page }) => page))]
  if (pages.length === 0) return []
  const { docs } = await req.payload.db.find<SourceRow>({
    collection: 'page-sources', pagination: false, req, select: { lines: true, page: true, sha256: true }, where: { page: { in: pages } },
  })
  return docs.flatMap((source) => {
    const ofPage = groups.filter(({ page }) => page === idOf(source.page))
    const numbers = new Set(ofPage.filter((part) => part.source === source.sha256).flatMap(({ lines }) => lines))
    for (const other of docs) {
      if (other === source || idOf(other.page) !== idOf(source.page)) continue
      const own = new Set(ofPage.filter((part) => part.source === other.sha256).flatMap(({ lines }) => lines))
      if (own.size > 0) for (const n of counterparts(other.lines, own, source.lines)) numbers.add(n)
    }
    return numbers.size > 0 ? [{ lines: source.lines, n: [...numbers].sort((a, b) => a - b), sha256: source.sha256, source: String(source.id) }] : []
  })
}
