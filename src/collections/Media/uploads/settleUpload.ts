import fs from 'node:fs/promises'
import path from 'node:path'

import type { Payload } from 'payload'

/** What is kept beside the images while an upload writes its files: a crash before its row is there would leave them to nobody. */
export type UploadNote = { files: string[]; owner: string }

/**
 * Ends an upload that was cut off or failed: where it has its row, the files stay; else they go. Then the note goes.
 * @param note the path of the {@link UploadNote}.
 */
export const settleUpload = async (payload: Payload, note: string): Promise<void> => {
  const { files } = JSON.parse(await fs.readFile(note, 'utf8')) as UploadNote
  const row = await payload.db.findOne({ collection: 'media', where: { filename: { equals: files[0] } } })
  if (!row) for (const name of files) await fs.rm(path.join(path.dirname(note), path.basename(name)), { force: true })
  await fs.rm(note, { force: true })
}
