import type { AfterErrorHook, CollectionAfterDeleteHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'

import { afterCommit } from '../../../store/afterCommit'
import { type ImageRow, imageFiles } from '../imageFiles'
import { settleFiles, settleUpload } from './settleUpload'
import { writeNote } from './writeNote'

type Going = { files: string[]; folder: string; note: string | null }

const GOING = Symbol('the images that this request deletes')
type Context = Record<symbol, Map<string, Going> | undefined>

/** By the image: one request may delete many. */
const goingOf = ({ context }: PayloadRequest): Map<string, Going> => ((context as Context)[GOING] ??= new Map())

/**
 * Says which files an image that is about to be deleted has: they go after its row (keepFiles.ts), and a crash in between
 * would leave them to nobody.
 * @param mediaDir the folder of the files, absolute.
 */
export const noteDeletion = (mediaDir: string): CollectionBeforeDeleteHook => async ({ id, req }) => {
  const row = await req.payload.db.findOne<ImageRow & { id: string }>({ collection: 'media', req, where: { id: { equals: id } } })
  if (!row) return
  const files = imageFiles(row).map(({ filename }) => filename)
  // A full disk must not keep anybody from making room.
  const note = await writeNote(mediaDir, files).catch(() => null)
  goingOf(req).set(String(id), { files, folder: mediaDir, note })
}

const settle = async (req: PayloadRequest, id: string): Promise<void> => {
  const going = goingOf(req).get(id)
  if (!going) return
  goingOf(req).delete(id)
  const { files, folder, note } = going
  await (note ? settleUpload(req.payload, note) : settleFiles(req.payload, folder, files)).catch((err: Error) =>
    req.payload.logger.error({ err, msg: `The files of media:${id} are looked at again at the next start.` }))
}

/** The row is gone for good: now its files go. */
export const dropFiles: CollectionAfterDeleteHook = async ({ doc, id, req }) => {
  await afterCommit(req, () => settle(req, String(id)))
  return doc
}

/** A deletion that failed: the row is there, and so its files stay. */
export const forgetDeletion: AfterErrorHook = async ({ req }) => {
  for (const id of [...goingOf(req).keys()]) await settle(req, id)
}
