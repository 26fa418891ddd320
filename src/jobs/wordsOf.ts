import type { PayloadRequest } from 'payload'

import type { Bilingual } from '../editorial/bilingual'
import { ClearError } from '../errors'
import { unreadable } from '../import/readBytes'
import { UnreadableSource } from '../ingest'

/** Why a file, or a page of it, could not be imported, for people. */
export const wordsOf = (req: PayloadRequest, fileName: string, error: unknown): Bilingual => {
  if (error instanceof ClearError) return error.text
  if (error instanceof UnreadableSource) return unreadable(req, fileName, error).text
  const message = error instanceof Error ? error.message : String(error)
  return { zh: `“${fileName}”未导入：${message}`, en: `Not imported: ${message}` }
}
