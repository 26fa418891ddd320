import fs from 'node:fs/promises'
import path from 'node:path'

import type { PayloadRequest, UploadConfig, Where } from 'payload'

import { say } from '../../say'
import { type ImageRow, imageFiles } from './imageFiles'

const MISSING = {
  zh: '图片文件不在了；请告诉管理员（reissue verify 会列出缺失的文件）。',
  en: 'The image file is not there; tell an admin (reissue verify lists what is missing).',
}
const BROKEN = {
  zh: '图片文件在磁盘上已损坏（大小与上传时不同）；请告诉管理员从备份恢复（reissue verify 会列出损坏的文件）。',
  en: 'The image file is broken on the disk (its size is not that of the upload); tell an admin to bring it back from a backup (reissue verify lists what is broken).',
}

type Handler = NonNullable<UploadConfig['handlers']>[number]

const sizeOnDisk = async (mediaDir: string, name: string): Promise<number | null> => {
  if (path.basename(name) !== name || name.startsWith('.')) return null
  return fs.stat(path.join(mediaDir, name)).then((found) => (found.isFile() ? found.size : null), () => null)
}

/** The row of a file: readers come with it, since it says whether they may; staff come without. */
const rowOf = async (req: PayloadRequest, given: unknown, name: string): Promise<ImageRow | null> => {
  if (given && typeof given === 'object' && 'filename' in given) return given as ImageRow
  const sizes = (req.payload.collections.media.config.upload.imageSizes ?? []).map((size) => `sizes.${size.name}.filename`)
  const where: Where = { or: ['filename', ...sizes].map((field): Where => ({ [field]: { equals: name } })) }
  return req.payload.db.findOne<ImageRow & { id: string }>({ collection: 'media', req, where })
}

const sizeAsUploaded = (row: ImageRow, name: string): number | null =>
  imageFiles(row).find(({ filename }) => filename === name)?.filesize ?? null

/**
 * Payload answers 500 for a file that is not on the disk, whether it is missing or was never there, and sends what is left
 * of one that was cut off.
 * @param mediaDir the folder of the files, absolute.
 * @returns a handler that answers 404 or 503 with what to do, and nothing where the file is whole: then Payload sends it.
 */
export const answerBadFile = (mediaDir: string): Handler => {
  const handler = async (req: PayloadRequest, { doc, params: { filename } }: { doc?: unknown; params: { filename: string } }): Promise<Response | undefined> => {
    const size = await sizeOnDisk(mediaDir, filename)
    if (size === null) return Response.json({ errors: [{ data: { code: 'no-file' }, message: say(req, MISSING) }] }, { status: 404 })
    const row = await rowOf(req, doc, filename)
    const expected = row && sizeAsUploaded(row, filename)
    if (expected === null || expected === size) return undefined
    return Response.json({ errors: [{ data: { code: 'broken-file' }, message: say(req, BROKEN) }] }, { status: 503 })
  }
  return handler as Handler
}
