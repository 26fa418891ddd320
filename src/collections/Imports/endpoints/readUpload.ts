import type { PayloadRequest } from 'payload'

import { ClearError } from '../../../errors'
import { cleanPath } from '../../ImportFiles/cleanPath'
import { MAX_UPLOAD_BYTES } from '../../ImportFiles/limits'
import { readPlace, type FilePlace } from './readPlace'

export type Upload = { bytes: Uint8Array; path: string; place: FilePlace }

/** What multipart adds around the file: its boundaries and the other fields. */
const OVERHEAD_BYTES = 64 * 1024

const tooLarge = (req: PayloadRequest): ClearError => {
  const most = MAX_UPLOAD_BYTES / 1024 / 1024
  return new ClearError(
    req,
    413,
    { zh: `文件大于 ${most} MB，没有保存；请按版面拆分后再传。`, en: `The file is larger than ${most} MB and was not kept; split it by pages and send those.` },
    { code: 'too-large' },
  )
}

const NO_FILE = {
  zh: '请以 multipart/form-data 发送一个文件（字段 file），可加 path（文件夹中的路径）、number（版次）、name（版名）。',
  en: 'Send one file as multipart/form-data (field “file”), and if you like “path” (its place in the folder), “number” and “name” of the page.',
}
const BAD_PATH = {
  zh: '文件名不能用：最多 500 字，不得含控制字符或“..”。',
  en: 'That file name cannot be used: at most 500 characters, no control characters and no “..”.',
}

/** Passes the body on until it is larger than a file may be; a length that was announced proves nothing. */
const limited = (req: PayloadRequest): ReadableStream<Uint8Array> => {
  let length = 0
  return (req.body as ReadableStream<Uint8Array>).pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        length += chunk.length
        if (length > MAX_UPLOAD_BYTES + OVERHEAD_BYTES) controller.error(tooLarge(req))
        else controller.enqueue(chunk)
      },
    }),
  )
}

const readForm = async (req: PayloadRequest): Promise<FormData> => {
  const type = req.headers.get('content-type') ?? ''
  if (!req.body || !type.startsWith('multipart/form-data')) throw new ClearError(req, 400, NO_FILE)
  if (Number(req.headers.get('content-length') ?? 0) > MAX_UPLOAD_BYTES + OVERHEAD_BYTES) throw tooLarge(req)
  try {
    return await new Response(limited(req), { headers: { 'content-type': type } }).formData()
  } catch (error) {
    if (error instanceof ClearError) throw error
    throw new ClearError(req, 400, { zh: '上传中断，文件不完整，没有保存；请重新上传。', en: 'The upload broke off and the file is not whole; nothing was kept. Send it again.' }, { code: 'cut-off' })
  }
}

const text = (form: FormData, field: string): string | undefined => {
  const value = form.get(field)
  return typeof value === 'string' ? value : undefined
}

/** One file of an import out of a request. @throws {ClearError} 400 or 413, with nothing stored. */
export const readUpload = async (req: PayloadRequest): Promise<Upload> => {
  const form = await readForm(req)
  const file = form.get('file')
  if (!(file instanceof Blob)) throw new ClearError(req, 400, NO_FILE)
  if (file.size > MAX_UPLOAD_BYTES) throw tooLarge(req)
  const path = cleanPath(text(form, 'path') ?? (file as File).name ?? '')
  if (!path) throw new ClearError(req, 400, BAD_PATH)
  const number = text(form, 'number')
  const place = readPlace(req, { name: text(form, 'name'), number: number === undefined || number === '' ? undefined : Number(number) })
  return { bytes: new Uint8Array(await file.arrayBuffer()), path, place }
}
