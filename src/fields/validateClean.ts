import { text } from 'payload/shared'

import { isCleanText } from '../editorial/cleanText'

/** For texts that stand in log entries, and in their hashes: only what every database keeps as it is. */
export const validateClean: typeof text = (value, options) =>
  typeof value === 'string' && !isCleanText(value)
    ? '文字含有控制字符或半个字符。 The text has control characters or halves of characters in it.'
    : text(value, options)
