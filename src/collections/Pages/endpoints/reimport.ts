import { addDataAndFileToRequest, type Endpoint } from 'payload'

import { ClearError } from '../../../errors'
import { readBytes } from '../../../import/readBytes'
import { reimportPage } from '../../../import/reimport/reimportPage'
import { pageAnswer, requireEditor } from './pageAnswer'

/** `POST /api/pages/:id/reimport` (multipart `file`): a corrected file of the page. */
export const reimportEndpoint: Endpoint = {
  method: 'post',
  path: '/:id/reimport',
  handler: async (req) => {
    requireEditor(req)
    await addDataAndFileToRequest(req)
    const { file } = req
    if (!file?.data) {
      throw new ClearError(req, 400, {
        zh: '请选择更正后的原文文件（multipart 的 file）。', en: 'Send the corrected source file as “file” (multipart).',
      }, { code: 'no-file' })
    }
    const id = String(req.routeParams?.id ?? '')
    await reimportPage(req, id, await readBytes(req, new Uint8Array(file.data), file.name))
    return pageAnswer(req, id)
  },
}
