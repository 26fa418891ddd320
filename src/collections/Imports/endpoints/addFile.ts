import type { Endpoint, PayloadRequest } from 'payload'

import { ClearError } from '../../../errors'
import { hasTransactions } from '../../../store/wholePages'
import type { SourceFormat } from '../../../ingest'
import type { Import, ImportFile } from '../../../payload-types'
import { sha256 } from '../../../publishing/sha256'
import { inTransaction } from '../../../store/inTransaction'
import { dropContent } from '../../ImportFiles/dropContent'
import { guessPageNumber } from '../../../ingest/guessPageNumber'
import { MAX_IMPORT_BYTES, MAX_IMPORT_FILES } from '../../ImportFiles/limits'
import { packContent, storeContent } from '../../ImportFiles/storeContent'
import { AT_REST, IMPORT_STATES } from '../importStates'
import { checkContent } from './checkContent'
import { findImport } from './findImport'
import { moveImport } from './moveImport'
import { readUpload, type Upload } from './readUpload'

const WANTED = { zh: '再添文件', en: 'add files to it' }

const findFile = async (req: PayloadRequest, key: string): Promise<ImportFile | null> =>
  req.payload.db.findOne<ImportFile>({ collection: 'import-files', req, where: { key: { equals: key } } })

const refuseTooMuch = (req: PayloadRequest, { bytes, filesCount }: Import, before: ImportFile | null, size: number): void => {
  if (before === null && (filesCount ?? 0) >= MAX_IMPORT_FILES) {
    throw new ClearError(req, 413, {
      zh: `一次导入最多 ${MAX_IMPORT_FILES} 个文件；请分几次导入。`,
      en: `An import has at most ${MAX_IMPORT_FILES} files; make several imports of it.`,
    }, { code: 'too-many-files' })
  }
  if ((bytes ?? 0) - (before?.size ?? 0) + size > MAX_IMPORT_BYTES) {
    const most = MAX_IMPORT_BYTES / 1024 / 1024 / 1024
    throw new ClearError(req, 413, {
      zh: `一次导入的文件合计最多 ${most} GB；请分几次导入。`,
      en: `The files of an import have at most ${most} GB together; make several imports of it.`,
    }, { code: 'too-many-bytes' })
  }
}

/** The row of the file, but for its content. */
const rowOf = (found: Import, { bytes, path, place }: Upload, format: SourceFormat, before: ImportFile | null) => {
  const guess = format === 'mets' ? null : guessPageNumber(path)
  // A corrected file keeps what a person said of its page.
  const known = before && !before.isNumberGuessed ? { number: before.number, isNumberGuessed: false } : { number: guess, isNumberGuessed: guess !== null }
  return {
    import: found.id, path, key: `${found.id}:${path}`, size: bytes.length, sha256: sha256(bytes), format, state: 'waiting',
    ...(place.number === undefined ? known : { number: place.number, isNumberGuessed: false }),
    name: place.name === undefined ? (before?.name ?? null) : place.name,
    attempts: 0, partOf: null, results: null, updatedAt: new Date().toISOString(),
  }
}

const store = async (
  req: PayloadRequest,
  found: Import,
  row: ReturnType<typeof rowOf>,
  packed: string[],
  before: ImportFile | null,
): Promise<ImportFile> => {
  const { db } = req.payload
  const count = (sign: 1 | -1): Record<string, unknown> => ({
    bytes: { $inc: sign * (row.size - (before?.size ?? 0)) }, ...(before ? {} : { filesCount: { $inc: sign } }),
  })
  const data = { ...row, ...(await storeContent(req, found.id, packed)) }
  // Decides whether there is still time: a start at this moment comes before it or after it.
  await moveImport(req, found.id, { data: count(1), from: AT_REST, wanted: WANTED })
  if (!before) {
    try {
      return (await db.create({ collection: 'import-files', data, req })) as ImportFile
    } catch (error) {
      if (!hasTransactions(req)) await moveImport(req, found.id, { data: count(-1), from: [...IMPORT_STATES], wanted: WANTED })
      throw error
    }
  }
  const replaced = await db.updateOne({ collection: 'import-files', data, options: { atomic: true }, req, where: { id: { equals: before.id } } })
  await dropContent(req.payload, before.upload, req)
  return replaced as unknown as ImportFile
}

const keep = async (req: PayloadRequest, found: Import, upload: Upload): Promise<{ doc: ImportFile; isNew: boolean }> => {
  const key = `${found.id}:${upload.path}`
  const before = await findFile(req, key)
  if (before?.sha256 === sha256(upload.bytes)) return { doc: before, isNew: false }
  const row = rowOf(found, upload, checkContent(req, upload.bytes, upload.path), before)
  refuseTooMuch(req, found, before, row.size)
  const packed = await packContent(upload.bytes)
  try {
    return { doc: await inTransaction(req, () => store(req, found, row, packed, before)), isNew: before === null }
  } catch (error) {
    // The same path came by another request in the meantime: now it is there.
    if (before === null && (await findFile(req, key))) return keep(req, found, upload)
    throw error
  }
}

/**
 * `POST /api/imports/:id/files`: one file a request, so that a big folder comes piece by piece and can be taken up again.
 * The same file twice counts once (200, `isNew: false`); other bytes under the same path replace it.
 */
export const addFile: Endpoint = {
  method: 'post',
  path: '/:id/files',
  handler: async (req) => {
    const found = await findImport(req)
    if (!AT_REST.includes(found.state ?? 'uploading')) await moveImport(req, found.id, { from: AT_REST, wanted: WANTED, data: {} })
    const { doc, isNew } = await keep(req, found, await readUpload(req))
    return Response.json({ doc, isNew }, { status: isNew ? 201 : 200 })
  },
}
