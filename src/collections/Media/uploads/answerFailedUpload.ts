import { randomUUID } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'

import { type AfterErrorHook, FileUploadError, type PayloadRequest } from 'payload'

import { say } from '../../../say'
import { FAULT_ANSWERS } from '../../../store/faults/faultAnswers'
import { type StorageFault, storageFault } from '../../../store/faults/storageFault'
import { uploadNoteOf } from './noteUpload'
import { settleUpload } from './settleUpload'

/** Payload says of every file it could not write that there was a problem; asked again, the disk says which. */
const faultOf = async (folder: string, bytes: number): Promise<StorageFault> => {
  const probe = path.join(folder, `.probe-${randomUUID()}`)
  try {
    await fs.writeFile(probe, Buffer.alloc(bytes))
    return 'broken'
  } catch (error) {
    return storageFault(error) ?? 'broken'
  } finally {
    await fs.rm(probe, { force: true }).catch(() => undefined)
  }
}

const bytesOf = (req: PayloadRequest): number =>
  [req.file?.data, ...Object.values(req.payloadUploadSizes ?? {})].reduce((sum, data) => sum + (data?.length ?? 0), 0)

/** An upload that failed after its files were begun: takes them away again, and says why they could not be written. */
export const answerFailedUpload: AfterErrorHook = async ({ error, req }) => {
  const note = uploadNoteOf(req)
  if (!note) return
  // Where the database cannot be asked, whether the row is there is seen at the next start (settleUploads.ts).
  await settleUpload(req.payload, note).catch((err: Error) => req.payload.logger.error({ err, msg: `The upload of ${note} is ended at the next start.` }))
  if (!(error instanceof FileUploadError)) return
  const { code, status, text } = FAULT_ANSWERS[await faultOf(path.dirname(note), bytesOf(req))]
  return { response: { errors: [{ data: { code }, message: say(req, text) }] }, status }
}
