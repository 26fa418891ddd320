import { NotFound, type PayloadRequest } from 'payload'

import type { WorkDocument } from '../../workflow/document'
import { readOpen } from '../../workflow/readOpen'
import type { DeskContent } from '../DeskAnswer'
import { staffOf } from '../staffOf'
import { articleTexts, type HistoryEntry, readText, textAt } from './articleTexts'
import { textFieldsOf } from '../textFields'

const documentOf = async (req: PayloadRequest, id: string): Promise<WorkDocument> => {
  const doc = await readOpen(req, 'articles', id)
  if (!doc) throw new NotFound(req.t)
  return doc
}

/** All that was done to an article, newest first. @throws {NotFound} 404 · 401 · 403. */
export const readHistory = async (req: PayloadRequest, id: string): Promise<{ entries: HistoryEntry[] }> => {
  staffOf(req)
  const { entries } = await articleTexts(req, await documentOf(req, id))
  return { entries: entries.reverse() }
}

/** The text an article had at a revision. @throws {NotFound} 404 · 401 · 403. */
export const readHistoryText = async (req: PayloadRequest, id: string, revision: number): Promise<{ content: DeskContent; revision: number }> => {
  staffOf(req)
  const kept = textAt((await articleTexts(req, await documentOf(req, id))).texts, revision)
  const text = kept && (await readText(req, kept))
  if (!text) throw new NotFound(req.t)
  return { content: textFieldsOf(text), revision }
}
