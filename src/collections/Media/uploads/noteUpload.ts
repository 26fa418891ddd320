import fs from 'node:fs/promises'

import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { afterCommit } from '../../../store/afterCommit'
import { imageFiles } from '../imageFiles'
import { writeNote } from './writeNote'

const NOTE = Symbol('the note of the upload in hand')
type Context = Record<symbol, string | undefined>

export const isUploadNote = (name: string): boolean => /^\.upload-[\w-]+\.json$/u.test(name)

/** The path of the note that {@link noteUpload} has made for this request. */
export const uploadNoteOf = ({ context }: PayloadRequest): string | undefined => (context as Context)[NOTE]

/**
 * Says which files an upload is about to write, before it does: Payload writes them before the row, and takes none back.
 * @param mediaDir the folder of the files, absolute.
 */
export const noteUpload = (mediaDir: string): CollectionBeforeChangeHook => async ({ data, operation, req }) => {
  if (operation !== 'create' || !req.file?.data) return data
  const note = await writeNote(mediaDir, imageFiles(data).map(({ filename }) => filename))
  ;(req.context as Context)[NOTE] = note
  return data
}

/** The row is there for good: the note has done its work. */
export const forgetUpload: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const note = uploadNoteOf(req)
  if (operation === 'create' && note) {
    await afterCommit(req, async () => {
      delete (req.context as Context)[NOTE]
      await fs.rm(note, { force: true })
    })
  }
  return doc
}
