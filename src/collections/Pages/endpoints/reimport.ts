import { addDataAndFileToRequest, APIError, type Endpoint, type PayloadRequest } from 'payload'

import { ClearError } from '../../../errors'
import { readBytes } from '../../../import/readBytes'
import { reimportPage } from '../../../import/reimport/reimportPage'
import { pageAnswer, requireEditor } from './pageAnswer'

const BROKEN = {
  zh: '上传的内容不完整或格式不对，没有改动任何内容：请以 multipart/form-data 重新发送文件（字段 file）。',
  en: 'The upload is not whole or not well formed, and nothing was changed: send the file again as multipart/form-data (field “file”).',
}

/** Payload answers 500 to a form that it cannot read. @throws {ClearError} 400. */
const readForm = async (req: PayloadRequest): Promise<void> => {
  try {
    await addDataAndFileToRequest(req)
  } catch (error) {
    if (error instanceof APIError && error.status < 500) throw error
    throw new ClearError(req, 400, BROKEN, { code: 'bad-form' })
  }
}

/** `POST /api/pages/:id/reimport` (multipart `file`): a corrected file of the page. */
export const reimportEndpoint: Endpoint = {
  method: 'post',
  path: '/:id/reimport',
  handler: async (req) => {
    requireEditor(req)
    await readForm(req)
    const { file } = req
    if (!file?.data) {
      throw new ClearError(req, 400, {
        zh: '请选择更正后的原文文件（multipart 的 file）。', en: 'Send the corrected source file as “file” (multipart).',
      }, { code: 'no-file' })
    }
    const id = String(req.routeParams?.id ?? '')
    await reimportPage(req, id, await readBytes(req, new Uint8Array(file.data), file.name), { isNamed: true })
    return pageAnswer(req, id)
  },
}
