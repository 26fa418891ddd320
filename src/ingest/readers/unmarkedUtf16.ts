import { everydayShare } from './readsAsChinese'

const SAMPLE_BYTES = 65_536

/** Names the byte order of a UTF-16 text that has no byte order mark, or null: read so, it must be everyday Chinese or ASCII. */
export function unmarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes.length % 2 === 1 || bytes.length < 4) return null
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const little = everydayShare(new TextDecoder('utf-16le').decode(sample))
  const big = everydayShare(new TextDecoder('utf-16be').decode(sample))
  if (Math.max(little, big) < 0.25 || Math.abs(little - big) < 0.15) return null
  return little > big ? 'UTF-16 (little-endian, no byte order mark)' : 'UTF-16 (big-endian, no byte order mark)'
}
