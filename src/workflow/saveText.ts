import type { PayloadRequest } from 'payload'

import { StaleRevision } from '../errors'
import { act } from './act'
import type { Proofread } from './collections'
import type { WorkDocument } from './document'
import { mergeAsked, mergedFrom } from './mergeAsked'
import { mergeOnto } from './mergeOnto'

type Save = { collection: Proofread; content: Record<string, unknown>; id: string; revision: number }

/** Of fifty who save one text at once the last is overtaken as often as that only by bad luck; then they send it again. */
const TRIES = 10

/** What the log says of a save that was merged. */
const reasonOf = (req: PayloadRequest): string | null => {
  const merged = mergedFrom(req)
  return merged && `merge=auto ${merged.from} → ${merged.onto}`
}

/**
 * Saves a whole text on the revision that it was made on. A save that asked to be merged and is overtaken is merged again
 * with what has overtaken it.
 * @returns the document after it, and the text that was saved.
 * @throws StaleRevision 409 · NotAllowedNow 403 or 409, with nothing changed.
 */
export const saveText = async (req: PayloadRequest, given: Save): Promise<{ content: Record<string, unknown>; doc: WorkDocument }> => {
  const { collection, id } = given
  let { content, revision } = given
  for (let attempt = 1; ; attempt++) {
    try {
      return { content, doc: await act(req, { collection, content, deed: 'edit', id, reason: reasonOf(req), revision }) }
    } catch (error) {
      if (!(error instanceof StaleRevision) || !mergeAsked(req) || attempt === TRIES) throw error
      const merged = await mergeOnto(req, { collection, id, named: revision, sent: content })
      content = merged.content
      revision = merged.onto
    }
  }
}
