import type { PayloadRequest } from 'payload'

import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const zip = promisify(gzip)

/** Incompressible, and in base64, still far below the 16 MB of a MongoDB document. */
const CHUNK_BYTES = 4 * 1024 * 1024

/** A file's bytes in pieces, each gzipped by itself, in base64. */
export const packContent = async (bytes: Uint8Array): Promise<string[]> => {
  const packed: string[] = []
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    packed.push((await zip(bytes.subarray(at, at + CHUNK_BYTES))).toString('base64'))
  }
  return packed
}

/** Keeps the pieces. Nothing names them until the file's row does: left over, they go with the import. */
export const storeContent = async (
  req: PayloadRequest,
  importId: string,
  packed: string[],
): Promise<{ chunks: number; upload: string }> => {
  const upload = randomUUID()
  for (const [n, data] of packed.entries()) {
    await req.payload.db.create({ collection: 'import-chunks', data: { data, import: importId, key: `${upload}:${n}`, upload }, req })
  }
  return { chunks: packed.length, upload }
}
