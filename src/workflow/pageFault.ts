import type { PayloadRequest } from 'payload'

import type { PageFault } from '../editorial/stages'
import type { PageReport } from '../ingest/report/pageReport'
import { type RuleName, RULES } from '../ingest/rules'
import { idOf } from './document'

type FaultyPage = { id: string; report?: PageReport | null; title?: string | null }

const pagesOf = (doc: Record<string, unknown>): string[] =>
  [...((doc.pages as unknown[] | null | undefined) ?? []), doc.page].map(idOf).filter((id) => id !== null)

/** The first open fault of the pages that a text stands on, or shall stand on by its newest version; null without any. */
export const pageFaultOf = async (req: PayloadRequest, docs: Record<string, unknown>[]): Promise<PageFault | null> => {
  const pages = [...new Set(docs.flatMap(pagesOf))]
  if (pages.length === 0) return null
  const faulty = await req.payload.db.find<FaultyPage>({
    collection: 'pages', limit: 1, pagination: false, req, select: { report: true, title: true },
    where: { and: [{ id: { in: pages } }, { hasFaults: { equals: true } }] },
  })
  const [page] = faulty.docs
  const fault = page?.report?.faults[0]
  const rule = fault && RULES[fault.rule as RuleName]
  if (!page || !rule) return null
  const { detail } = fault
  return {
    id: String(page.id),
    page: page.title ?? page.id,
    todo: rule.todo,
    what: { zh: detail ? `${rule.zh}（${detail.zh}）` : rule.zh, en: detail ? `${rule.en} (${detail.en})` : rule.en },
  }
}
