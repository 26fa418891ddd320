import fs from 'node:fs/promises'
import path from 'node:path'

import { isOwnerGone } from '../../../store/owner'
import { isUploadNote } from './noteUpload'
import type { UploadNote } from './settleUpload'

/** `isLeft`: whoever wrote it is gone. `note` is null where a full disk or a crash left it half written: its files were not begun. */
type FoundNote = { file: string; isLeft: boolean; note: UploadNote | null }

const parse = (text: string): UploadNote | null => {
  try {
    const value = JSON.parse(text) as Partial<UploadNote> | null
    return value && typeof value.owner === 'string' && Array.isArray(value.files) ? (value as UploadNote) : null
  } catch {
    return null
  }
}

/**
 * The notes of uploads and deletions that lie among the images, those of the living too.
 * @param folder of the images, absolute; `file` is the path in it.
 */
export const readNotes = async (folder: string): Promise<FoundNote[]> => {
  const names = (await fs.readdir(folder).catch(() => [])).filter(isUploadNote)
  const found = await Promise.all(names.map(async (name): Promise<FoundNote | null> => {
    const file = path.join(folder, name)
    const [text, stat] = await Promise.all([fs.readFile(file, 'utf8'), fs.stat(file)]).catch(() => [null, null])
    if (text === null || stat === null) return null
    const note = parse(text)
    return { file, isLeft: note !== null && isOwnerGone(note.owner, stat.mtime.toISOString()), note }
  }))
  return found.filter((each) => each !== null)
}
