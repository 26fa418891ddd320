import type { PayloadRequest } from 'payload'

import { bodyParts } from '../editorial/lexicalBody'
import { NotAllowedNow } from '../errors'
import { contentOf, type Proofread } from './collections'
import { idOf, type WorkDocument } from './document'
import { keepSnapshot, readRow } from './snapshot'

/** A caption is approved together with the credit and the image of its photo, as they are now. */
const withPhoto = async (req: PayloadRequest, caption: Record<string, unknown>): Promise<Record<string, unknown>> => {
  const photo = await readRow(req, 'photos', idOf(caption.photo))
  return { ...caption, credit: photo.credit ?? null, image: idOf(photo.image) }
}

const hasText = (collection: Proofread, content: Record<string, unknown>): boolean =>
  collection === 'captions'
    ? String(content.text ?? '').trim() !== ''
    : bodyParts(content.body).length > 0 || String(content.headline ?? '').trim() !== ''

/**
 * What approving makes of a document: its text becomes public as it stands, and its snapshot is kept first (harmless if
 * left over when the decision fails).
 * @param text as it was saved last.
 */
export const approval = async (
  req: PayloadRequest,
  collection: Proofread,
  doc: WorkDocument,
  text: Record<string, unknown>,
  at: string,
): Promise<{ content: Record<string, unknown>; fields: Record<string, unknown> }> => {
  const working = contentOf(req, collection, text)
  const content = collection === 'captions' ? await withPhoto(req, working) : working
  if (!hasText(collection, content)) {
    throw new NotAllowedNow(
      req, 409, { zh: '没有可批准的文字。', en: 'It has no text to approve.' }, { code: 'empty', stage: doc.stage },
    )
  }
  return {
    content,
    fields: {
      _status: 'published',
      snapshot: await keepSnapshot(req, collection, doc.id, content),
      approvedAt: at,
      approvedBy: req.user ? String(req.user.id) : null,
      hasNewerEdit: false,
    },
  }
}
