import fs from 'node:fs/promises'

import type { Payload } from 'payload'

import { readNotes } from './readNotes'
import { settleUpload } from './settleUpload'

/** Ends the uploads and deletions that dead processes have left; those of the living are left to them. */
export const settleUploads = async (payload: Payload): Promise<void> => {
  for (const { file, isLeft, note } of await readNotes(String(payload.collections.media.config.upload.staticDir))) {
    if (note === null) await fs.rm(file, { force: true })
    else if (isLeft) await settleUpload(payload, file)
  }
}
