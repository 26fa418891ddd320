import type { PayloadRequest } from 'payload'

import type { Proofread } from './collections'
import type { WorkDocument } from './document'
import { readSettled } from './settle'

/** About a second in all: a page is imported again, or cut anew, in less. */
const WAITS_MS = [10, 20, 40, 80, 150, 300, 400]

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * The document with nothing pending. One that is sealed or held, since its page is just being imported again or cut anew, is
 * waited for: it opens again, or it goes.
 * @returns null when it is gone; still sealed or held (a revision below 1) when that takes longer than about a second.
 */
export const readOpen = async (req: PayloadRequest, collection: Proofread, id: string): Promise<WorkDocument | null> => {
  let doc = await readSettled(req, collection, id)
  for (const ms of WAITS_MS) {
    if (!doc || doc.revision >= 1) return doc
    await pause(ms)
    doc = await readSettled(req, collection, id)
  }
  return doc
}
