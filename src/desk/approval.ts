import { type Endpoint, NotFound, type PayloadRequest } from 'payload'

import { readSettled } from '../workflow/settle'
import type { DeskContent } from './DeskAnswer'
import { articleTexts, readText } from './history/articleTexts'
import { textFieldsOf } from './textFields'
import { staffOf } from './staffOf'

export type SavedText = { action: string; at: string; content: DeskContent; revision: number; who: { id: string; name: string } | null }

/** `approved`: what readers get or got; null before the first approval. `since`: every text saved after it (else every text), oldest first. */
export type ApprovalAnswer = { approved: DeskContent | null; since: SavedText[] }

/** The approved text of an article and every text saved since, with who made it. @throws {NotFound} 404 · 401 · 403. */
export const readApproval = async (req: PayloadRequest, id: string): Promise<ApprovalAnswer> => {
  staffOf(req)
  const doc = await readSettled(req, 'articles', id)
  if (!doc) throw new NotFound(req.t)
  const { entries, texts } = await articleTexts(req, doc)
  const approvedAt = entries.filter(({ action }) => action === 'approve').at(-1)?.revision ?? 0
  const since: SavedText[] = []
  for (const text of texts.filter(({ first }) => first > approvedAt)) {
    const content = await readText(req, text)
    const made = entries.find(({ revision }) => revision === text.first)
    if (content) since.push({ action: made?.action ?? 'edit', at: made?.at ?? doc.updatedAt, content: textFieldsOf(content), revision: text.first, who: made?.who ?? null })
  }
  return { approved: doc.snapshot ? textFieldsOf(doc) : null, since }
}

/** `GET /api/desk/:articleId/approval` */
export const approvalEndpoint: Endpoint = {
  method: 'get',
  path: '/desk/:articleId/approval',
  handler: async (req) => Response.json(await readApproval(req, String(req.routeParams?.articleId ?? ''))),
}
