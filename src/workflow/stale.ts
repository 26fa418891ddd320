import type { PayloadRequest } from 'payload'

import { StaleRevision } from '../errors'
import { contentOf, type Proofread } from './collections'
import type { WorkDocument } from './document'
import { workingText } from './versions'

/** The 409 for a write that named an old revision, with the text as it stands now. */
export const stale = async (
  req: PayloadRequest,
  collection: Proofread,
  doc: WorkDocument,
  named: number,
): Promise<StaleRevision> => {
  const text = contentOf(req, collection, await workingText(req, collection, doc))
  return new StaleRevision(req, named, { ...text, id: doc.id, revision: doc.revision, stage: doc.stage })
}
