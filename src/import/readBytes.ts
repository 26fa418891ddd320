import type { PayloadRequest } from 'payload'

import { ClearError } from '../errors'
import { readOnePage, type SourcePage, UnreadableSource } from '../ingest'

/** What is wrong with a file, for people. */
export const unreadable = (req: PayloadRequest, fileName: string, error: UnreadableSource): ClearError =>
  new ClearError(
    req,
    error.code === 'too-large' ? 413 : 400,
    { zh: `“${fileName}”未导入：${error.zh}`, en: error.message },
    { code: error.code },
  )

/** Reads the bytes of one page. @throws {ClearError} 400 or 413 for a file that cannot be read. */
export const readBytes = async (req: PayloadRequest, bytes: Uint8Array, fileName: string): Promise<SourcePage> => {
  try {
    return await readOnePage(bytes, { fileName })
  } catch (error) {
    if (!(error instanceof UnreadableSource)) throw error
    throw unreadable(req, fileName, error)
  }
}
