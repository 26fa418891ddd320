import type { PayloadRequest } from 'payload'

import { unreadable } from '../../../import/readBytes'
import { recogniseFormat, type SourceFormat, tooLarge, UnreadableSource } from '../../../ingest'

/** What a file is, before it is kept. @throws {ClearError} 400 or 413 for one that can become no page. */
export const checkContent = (req: PayloadRequest, bytes: Uint8Array, path: string): SourceFormat => {
  try {
    const format = recogniseFormat(bytes)
    const refusal = format === 'text' ? tooLarge(bytes.length) : null
    if (refusal) throw refusal
    return format
  } catch (error) {
    throw error instanceof UnreadableSource ? unreadable(req, path, error) : error
  }
}
