import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'

import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { importOwner } from '../../../store/owner'
import { afterCommit } from '../../../store/afterCommit'
import type { UploadNote } from './settleUpload'

const NOTE = Symbol('the note of the upload in hand')
type Context = Record<symbol, string | undefined>
type File = { filename?: string | null }

export const isUploadNote = (name: string): boolean => /^\.upload-[\w-]+\.json$/u.test(name)

/** The path of the note that {@link noteUpload} has made for this request. */
export const uploadNoteOf = ({ context }: PayloadRequest): string | undefined => (context as Context)[NOTE]

/**
 * Says which files an upload is about to write, before it does: Payload writes them before the row, and takes none back.
 * @param mediaDir the folder of the files, absolute.
 */
export const noteUpload = (mediaDir: string): CollectionBeforeChangeHook => async ({ data, operation, req }) => {
  if (operation !== 'create' || !req.file?.data) return data
  const { filename, sizes } = data as File & { sizes?: Record<string, File | null> }
  const files = [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)].filter((name) => typeof name === 'string')
  const note = path.join(mediaDir, `.upload-${randomUUID()}.json`)
  await fs.mkdir(mediaDir, { recursive: true })
  try {
    await fs.writeFile(note, JSON.stringify({ files, owner: importOwner() } satisfies UploadNote))
  } catch (error) {
    await fs.rm(note, { force: true })
    throw error
  }
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
