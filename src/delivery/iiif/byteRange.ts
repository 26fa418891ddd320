/** First and last byte, both included. */
export type ByteRange = { first: number; last: number }

const ONE_RANGE = /^bytes=(?:(\d{1,15})-(\d{1,15})?|-(\d{1,15}))$/u

/**
 * The part of a file that a Range header asks for (RFC 9110, 14.2).
 * @param size of the file, in bytes.
 * @returns null when all of it is to be sent: no range, one not understood, or more than one; `none` when there are no such bytes.
 * @example byteRange('bytes=-500', 2000) // → { first: 1500, last: 1999 }
 */
export const byteRange = (header: string | undefined, size: number): ByteRange | 'none' | null => {
  const [matched, from, to, suffix] = ONE_RANGE.exec(header?.trim() ?? '') ?? []
  if (matched === undefined) return null
  if (suffix !== undefined) {
    const length = Math.min(Number(suffix), size)
    return length > 0 ? { first: size - length, last: size - 1 } : 'none'
  }
  const [first, last] = [Number(from), to === undefined ? size - 1 : Math.min(Number(to), size - 1)]
  // “bytes=5-2” is no range at all, and is ignored.
  if (to !== undefined && Number(to) < first) return null
  return first < size ? { first, last } : 'none'
}
