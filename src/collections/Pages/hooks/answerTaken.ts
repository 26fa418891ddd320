import type { CollectionAfterErrorHook } from 'payload'

import { ValidationError } from 'payload'

import { say } from '../../../say'

const TAKEN = {
  contentHash: { code: 'already-imported', zh: '这个文件刚由另一个请求导入。没有改动任何内容。', en: 'This file has just been imported by another request. Nothing was done.' },
  slot: { code: 'slot-taken', zh: '这一版刚由另一个文件导入，未作覆盖。', en: 'That page has just been imported from another file. Nothing of it was overwritten.' },
} as const

/** Two imports at once both find the place free; the unique index decides, and the other one hears 409 as if it had come later. */
export const answerTaken: CollectionAfterErrorHook = ({ error, req }) => {
  if (!(error instanceof ValidationError)) return
  const [first] = error.data.errors
  const taken = first?.path === 'contentHash' || first?.path === 'slot' ? TAKEN[first.path] : null
  if (!taken) return
  return { response: { errors: [{ data: { code: taken.code }, message: say(req, taken) }] }, status: 409 }
}
