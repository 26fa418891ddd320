import { text } from 'payload/shared'

import { isCleanText } from '../../editorial/cleanText'

/** A name stands in every log entry of the person, and in its hash. */
export const validateName: typeof text = (value, options) =>
  typeof value === 'string' && !isCleanText(value)
    ? '姓名含有控制字符或半个字符。 The name has control characters or halves of characters in it.'
    : text(value, options)
