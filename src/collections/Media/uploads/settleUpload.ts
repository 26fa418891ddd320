import fs from 'node:fs/promises'
import path from 'node:path'

import type { Payload } from 'payload'

/** What is kept beside the images while files stand without their row, before it is there or after it is gone: a crash would leave them to nobody. */
export type UploadNote = { files: string[]; owner: string }

/**
 * Takes files away, unless the image they are of has its row.
 * @param folder of the files, absolute.
 */
export const settleFiles = async (payload: Payload, folder: string, files: readonly string[]): Promise<void> => {
  const row = await payload.db.findOne({ collection: 'media', where: { filename: { equals: files[0] } } })
  if (!row) for (const name of files) await fs.rm(path.join(folder, path.basename(name)), { force: true })
}

/**
 * Ends an upload or a deletion that was cut off or failed, or one that is through: where it has its row, the files stay; else they go. Then the note goes.
 * @param note the path of the {@link UploadNote}.
 */
export const settleUpload = async (payload: Payload, note: string): Promise<void> => {
  const { files } = JSON.parse(await fs.readFile(note, 'utf8')) as UploadNote
  await settleFiles(payload, path.dirname(note), files)
  await fs.rm(note, { force: true })
}
