import { type PayloadRequest, ValidationError } from 'payload'

import { ClearError } from '../errors'

const TAKEN = {
  contentHash: { code: 'already-imported', zh: '这个文件刚由另一个请求导入。没有改动任何内容。', en: 'This file has just been imported by another request. Nothing was done.' },
  slot: { code: 'slot-taken', zh: '这一版刚由另一个文件导入，未作覆盖。', en: 'That page has just been imported from another file. Nothing of it was overwritten.' },
} as const

/**
 * Two imports at once both find the place free; the unique index decides, and the other one hears 409 as if it had come
 * later.
 * @returns null for any other error.
 */
export const takenError = (req: PayloadRequest, error: unknown): ClearError | null => {
  if (!(error instanceof ValidationError)) return null
  const path = error.data.errors[0]?.path
  if (path !== 'contentHash' && path !== 'slot') return null
  const { code, en, zh } = TAKEN[path]
  return new ClearError(req, 409, { en, zh }, { code })
}
