import fs from 'node:fs/promises'
import path from 'node:path'

import type { Payload } from 'payload'

import { isOwnerGone } from '../../../store/owner'
import { isUploadNote } from './noteUpload'
import { settleUpload, type UploadNote } from './settleUpload'

/** A note that a full disk or a crash left half written: its files were not begun. */
const readNote = (text: string): UploadNote | null => {
  try {
    return JSON.parse(text) as UploadNote
  } catch {
    return null
  }
}

/** Ends the uploads and deletions that dead processes have left; those of the living are left to them. */
export const settleUploads = async (payload: Payload): Promise<void> => {
  const folder = String(payload.collections.media.config.upload.staticDir)
  const notes = (await fs.readdir(folder).catch(() => [])).filter(isUploadNote).map((name) => path.join(folder, name))
  for (const file of notes) {
    const [text, stat] = await Promise.all([fs.readFile(file, 'utf8'), fs.stat(file)]).catch(() => [null, null])
    if (text === null || stat === null) continue
    const note = readNote(text)
    if (note === null) await fs.rm(file, { force: true })
    else if (isOwnerGone(note.owner, stat.mtime.toISOString())) await settleUpload(payload, file)
  }
}
