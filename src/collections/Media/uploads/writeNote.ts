import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'

import { importOwner } from '../../../store/owner'
import type { UploadNote } from './settleUpload'

type File = { filename?: string | null }

/** The names of an image's files: itself, and its sizes. */
export const filesOf = ({ filename, sizes }: File & { sizes?: Record<string, File | null> | null }): string[] =>
  [filename, ...Object.values(sizes ?? {}).map((size) => size?.filename)].filter((name) => typeof name === 'string')

/**
 * Says which files are about to get their row, or to lose it.
 * @param folder of the files, absolute.
 * @returns the path of the note. When it cannot be written (the disk is full), nothing of it is left.
 */
export const writeNote = async (folder: string, files: string[]): Promise<string> => {
  const note = path.join(folder, `.upload-${randomUUID()}.json`)
  await fs.mkdir(folder, { recursive: true })
  try {
    await fs.writeFile(note, JSON.stringify({ files, owner: importOwner() } satisfies UploadNote))
  } catch (error) {
    await fs.rm(note, { force: true })
    throw error
  }
  return note
}
