import { NotFound, type PayloadRequest } from 'payload'

import { ClearError } from '../../errors'
import { canonicalJson, type Json } from '../../publishing/canonicalJson'
import { inTransaction } from '../../store/inTransaction'
import { act } from '../../workflow/act'
import { contentOf } from '../../workflow/collections'
import type { WorkDocument } from '../../workflow/document'
import { readSettled } from '../../workflow/settle'
import { stale } from '../../workflow/stale'
import { workingText } from '../../workflow/versions'
import { sourceLinesOf } from '../textOf'
import { articleTexts, readText, textAt } from './articleTexts'
import { textFieldsOf } from '../textFields'

const settledOf = (content: Record<string, unknown>): string[] => (content.settledSuspects as string[] | null | undefined) ?? []

const linesOf = (content: Record<string, unknown>): string =>
  canonicalJson(sourceLinesOf(content).map(({ lines, page, source }) => ({ lines, page, source })) as Json)

/** Its characters belong to other articles now, or to this one alone: the old text would have them twice, or not at all. */
const cutSince = (req: PayloadRequest): ClearError =>
  new ClearError(req, 409, {
    zh: '那一稿之后这篇被重新切分、接合或拆开，所含原文行已不同，不能整篇恢复；没有改动任何内容。可撤销切分，或从旧稿抄回需要的文字。',
    en: 'It has been cut, joined or taken apart since then and has other source lines now, so that text cannot be restored whole; nothing was changed. Undo the cut, or copy what you need from the old text.',
  }, { code: 'cut-since' })

/**
 * Makes the text of an old revision the newest draft, by the deed `edit` on the revision named. Its place, and the source
 * lines it was cut from, stay as they are.
 * @param old the revision whose text is wanted · `named` the one the person saw.
 * @throws {NotFound} 404 · StaleRevision and cut-since 409 · NotAllowedNow 403 or 409.
 */
export const restoreText = async (req: PayloadRequest, id: string, old: number, named: number): Promise<WorkDocument> =>
  inTransaction(req, async () => {
    const doc = await readSettled(req, 'articles', id)
    if (!doc) throw new NotFound(req.t)
    if (doc.revision !== named) throw await stale(req, 'articles', doc, named)
    const kept = textAt((await articleTexts(req, doc)).texts, old)
    const text = kept && (await readText(req, kept))
    if (!text) throw new NotFound(req.t)
    const working = contentOf(req, 'articles', await workingText(req, 'articles', doc))
    if (linesOf(text) !== linesOf(working)) throw cutSince(req)
    const content = { ...working, ...textFieldsOf(text), settledSuspects: [...new Set([...settledOf(working), ...settledOf(text)])] }
    return act(req, { collection: 'articles', content: structuredClone(content), deed: 'edit', id, revision: named })
  })
