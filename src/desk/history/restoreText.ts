import { NotFound, type PayloadRequest } from 'payload'

import { inTransaction } from '../../store/inTransaction'
import { act } from '../../workflow/act'
import { contentOf } from '../../workflow/collections'
import type { WorkDocument } from '../../workflow/document'
import { readOpen } from '../../workflow/readOpen'
import { stale } from '../../workflow/stale'
import { workingText } from '../../workflow/versions'
import { textFieldsOf } from '../textFields'
import { settledOf } from '../textOf'
import { articleTexts, readText, textAt } from './articleTexts'
import { cutSince } from './cutSince'
import { hasSameLines, recutSince } from './recutSince'
import { reasonOfRestoring } from './restoredFrom'

/**
 * Makes the text of an old revision the newest draft, by the deed `edit` on the revision named; its entry in the log says
 * which text it restored. Its place, and the source lines it was cut from, stay as they are.
 * @param old the revision whose text is wanted · `named` the one the person saw.
 * @throws {NotFound} 404 · StaleRevision and cut-since 409 · NotAllowedNow 403 or 409.
 */
export const restoreText = async (req: PayloadRequest, id: string, old: number, named: number): Promise<WorkDocument> =>
  inTransaction(req, async () => {
    const doc = await readOpen(req, 'articles', id)
    if (!doc) throw new NotFound(req.t)
    if (doc.revision !== named) throw await stale(req, 'articles', doc, named)
    const history = await articleTexts(req, doc)
    const kept = textAt(history.texts, old)
    const text = kept && (await readText(req, kept))
    if (!text) throw new NotFound(req.t)
    const working = contentOf(req, 'articles', await workingText(req, 'articles', doc))
    const recut = await recutSince(req, history, old)
    if (recut || !hasSameLines(text, working)) throw cutSince(req, old, recut)
    const content = { ...working, ...textFieldsOf(text), settledSuspects: [...new Set([...settledOf(working), ...settledOf(text)])] }
    return act(req, { collection: 'articles', content: structuredClone(content), deed: 'edit', id, reason: reasonOfRestoring(old), revision: named })
  })
