import type { PayloadRequest } from 'payload'

import type { Proofread } from './collections'
import type { WorkDocument } from './document'
import { revisionBeforeSeal } from './sealed'
import { readSettled } from './settle'

/** About a second in all: a page is imported again in less. */
const WAITS_MS = [10, 20, 40, 80, 150, 300, 400]

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * The document with nothing pending. One that is sealed, since its page is just being imported again, is waited for: it
 * opens again, or it goes.
 * @returns null when it is gone; still sealed when that takes longer than about a second.
 */
export const readOpen = async (req: PayloadRequest, collection: Proofread, id: string): Promise<WorkDocument | null> => {
  let doc = await readSettled(req, collection, id)
  for (const ms of WAITS_MS) {
    if (!doc || revisionBeforeSeal(doc.revision) === null) return doc
    await pause(ms)
    doc = await readSettled(req, collection, id)
  }
  return doc
}
