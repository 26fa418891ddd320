import type { PayloadRequest } from 'payload'

import { bodyParts } from '../editorial/lexicalBody'
import { ClearError, NotAllowedNow } from '../errors'
import type { Photo } from '../payload-types'
import { owed } from '../store/owed'
import { carryPhoto } from './carryPhoto'
import { contentOf, type Proofread } from './collections'
import { idOf, type WorkDocument } from './document'
import { keepSnapshot, readRow } from './snapshot'

const PHOTO_CHANGING = {
  zh: '这张图片的署名或图片刚有人在改；请看过新的再批准。没有批准。',
  en: 'Credit or image of the photo are just being changed; look at them again before you approve. It is not approved.',
}

/**
 * Who saves a photo notes so first and tells its captions last, by a deed of their own. Asked after the photo was read: either
 * it was read as it was before, or the note stands, or the deed is done and this approval comes too late.
 * @throws {ClearError} 409 `photo-changing`.
 */
const refuseWhileChanging = async (req: PayloadRequest, id: string, photo: unknown): Promise<void> => {
  const notes = await owed.of(req, `photos:${id}`)
  for (const { isLeft, key, note } of notes) {
    if (!isLeft) continue
    await carryPhoto(req, photo as Photo, note)
    await owed.paid(req, key)
  }
  if (notes.length > 0) throw new ClearError(req, 409, PHOTO_CHANGING, { code: 'photo-changing' })
}

/** A caption is approved together with the credit and the image of its photo, as they are now. */
const withPhoto = async (req: PayloadRequest, caption: Record<string, unknown>): Promise<Record<string, unknown>> => {
  const id = idOf(caption.photo) ?? ''
  const photo = await readRow(req, 'photos', id)
  await refuseWhileChanging(req, id, photo)
  return { ...caption, credit: photo.credit ?? null, image: idOf(photo.image) }
}

const hasText = (collection: Proofread, content: Record<string, unknown>): boolean =>
  collection === 'captions'
    ? String(content.text ?? '').trim() !== ''
    : bodyParts(content.body).length > 0 || String(content.headline ?? '').trim() !== ''

/**
 * What approving makes of a document: its text becomes public as it stands, and its snapshot is kept first (and
 * taken out again when the decision fails, src/workflow/dropSnapshot.ts).
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
