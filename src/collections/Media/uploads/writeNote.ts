import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'

import { thisProcess } from '../../../store/owner'
import type { UploadNote } from './settleUpload'

/**
 * Says which files are about to get their row, or to lose it.
 * @param folder of the files, absolute.
 * @returns the path of the note. When it cannot be written (the disk is full), nothing of it is left.
 */
export const writeNote = async (folder: string, files: string[]): Promise<string> => {
  const note = path.join(folder, `.upload-${randomUUID()}.json`)
  await fs.mkdir(folder, { recursive: true })
  try {
    await fs.writeFile(note, JSON.stringify({ files, owner: thisProcess() } satisfies UploadNote))
  } catch (error) {
    await fs.rm(note, { force: true })
    throw error
  }
  return note
}
