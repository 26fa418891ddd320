import { createLocalReq, type Payload } from 'payload'

import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

import { ClearError } from '../../errors'
import type { SourceFile } from '../../ingest'
import type { ImportFile } from '../../payload-types'

const unzip = promisify(gunzip)

/** A file of an import as the readers take it; one piece of it at a time is in memory. */
export const contentOf = (payload: Payload, { chunks, path, size, upload }: ImportFile): SourceFile => ({
  fileName: path.split('/').at(-1) ?? path,
  size,
  read: async function* () {
    for (let n = 0; n < (chunks ?? 0); n++) {
      const chunk = await payload.db.findOne<{ data: string; id: string }>({
        collection: 'import-chunks', where: { key: { equals: `${upload}:${n}` } },
      })
      if (!chunk) {
        throw new ClearError(await createLocalReq({}, payload), 409, {
          zh: `“${path}”的第 ${n + 1} 段（共 ${chunks} 段）已不在数据库里：请重新上传这个文件。`,
          en: `Piece ${n + 1} of ${chunks} of ${path} is gone from the database: send the file again.`,
        })
      }
      yield await unzip(Buffer.from(chunk.data, 'base64'))
    }
  },
})
