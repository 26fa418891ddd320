import type { PayloadRequest } from 'payload'

import { ClearError } from '../errors'
import type { Proofread } from '../workflow/collections'

/**
 * What a cut puts together must fit its fields: a headline takes a thousand characters, a caption ten thousand.
 * @throws {ClearError} 400, naming the field.
 */
export const checkLengths = (req: PayloadRequest, collection: Proofread, content: Record<string, unknown>): void => {
  for (const field of req.payload.collections[collection].config.flattenedFields) {
    const value = content[field.name]
    if (!('maxLength' in field) || !field.maxLength || typeof value !== 'string' || value.length <= field.maxLength) continue
    throw new ClearError(req, 400, {
      zh: `“${field.name}”会有 ${value.length} 字，最多 ${field.maxLength} 字，没有改动任何内容。这些行大概是正文。`,
      en: `“${field.name}” would have ${value.length} characters, and takes ${field.maxLength}; nothing was done. These lines are body text, most likely.`,
    }, { code: 'content', path: field.name })
  }
}
