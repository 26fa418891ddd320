import { createHash } from 'node:crypto'
import fs from 'node:fs'

/** A file's size and SHA-256, read as a stream. @throws what the file system does. */
export const hashFile = async (file: string): Promise<{ bytes: number; sha256: string }> => {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of fs.createReadStream(file)) {
    hash.update(chunk as Buffer)
    bytes += (chunk as Buffer).length
  }
  return { bytes, sha256: hash.digest('hex') }
}
