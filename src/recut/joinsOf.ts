import type { PayloadRequest } from 'payload'

import { idOf } from '../workflow/document'
import type { JoinRecord } from '../workflow/joinRecord'

/** What is proposed, or was dismissed, of articles that are about to go: as it can be written again, relations as ids. */
export const joinsOf = async (req: PayloadRequest, articles: string[]): Promise<JoinRecord[]> => {
  if (articles.length === 0) return []
  const { docs } = await req.payload.db.find<JoinRecord>({
    collection: 'joins', pagination: false, req, where: { or: [{ from: { in: articles } }, { to: { in: articles } }] },
  })
  return docs.map((join) => ({
    ...join, decidedBy: idOf(join.decidedBy), from: idOf(join.from), held: null, id: String(join.id), issue: idOf(join.issue), to: idOf(join.to),
  }))
}
