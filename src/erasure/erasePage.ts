import type { PayloadRequest } from 'payload'

import type { KeptReport } from '../import/reimport/keptReport'
import type { Finding } from '../ingest/report/Finding'
import type { PageReport } from '../ingest/report/pageReport'
import { idOf } from '../workflow/document'

type Report = PageReport & { kept?: KeptReport[] }
type PageRow = { id: string; issue?: unknown; report?: Report | null }
type Named = { id: string; lines: ReadonlySet<number> }

/** A finding without what it quotes: its rule and its line stay. */
const withoutWords = <F extends Finding>(findings: readonly F[], { id, lines }: Named): F[] =>
  findings.map((finding) => {
    if (finding.id !== id && !lines.has(finding.line)) return finding
    const { article: _article, detail: _detail, ...rest } = finding
    return { ...rest, message: '' } as unknown as F
  })

const withoutText = (report: Report, named: Named): Report => ({
  ...report,
  cut: report.cut.map((cut) => (cut.id === named.id || named.lines.has(cut.line) ? { ...cut, headline: null, warnings: withoutWords(cut.warnings, named) } : cut)),
  faults: withoutWords(report.faults, named),
  warnings: withoutWords(report.warnings, named),
  ...(report.kept ? { kept: report.kept.map((kept) => (kept.id === named.id ? { ...kept, differences: [], headline: null } : kept)) } : {}),
})

/**
 * Takes the text out of what its page says of it: the import's report, and what a cut keeps of the texts it replaced (it
 * cannot be undone any more). A cut of another page may have moved lines of this one.
 */
export const erasePage = async (req: PayloadRequest, page: string, named: Named): Promise<void> => {
  const found = await req.payload.db.findOne<PageRow>({ collection: 'pages', req, select: { issue: true, report: true }, where: { id: { equals: page } } })
  if (!found) return
  if (found.report) {
    await req.payload.db.updateOne({
      collection: 'pages', data: { report: structuredClone(withoutText(found.report, named)) }, options: { atomic: true }, req, where: { id: { equals: page } },
    })
  }
  const { docs } = await req.payload.db.find<{ id: string }>({ collection: 'pages', pagination: false, req, select: { revision: true }, where: { issue: { equals: idOf(found.issue) } } })
  for (const { id } of docs) await req.payload.db.updateOne({ collection: 'pages', data: { lastCut: null }, options: { atomic: true }, req, where: { id: { equals: id } } })
}
