import type { Endpoint } from 'payload'

import { ClearError } from '../../../errors'
import { queueImport } from '../../../jobs/queueImport'
import { findImport } from './findImport'
import { moveImport } from './moveImport'
import { refuseDoubled } from './refuseDoubled'

/** `POST /api/imports/:id/start`: no more files; the job takes it from here. */
export const startImport: Endpoint = {
  method: 'post',
  path: '/:id/start',
  handler: async (req) => {
    const { id } = await findImport(req)
    const { totalDocs } = await req.payload.db.count({ collection: 'import-files', where: { import: { equals: id } } })
    if (totalDocs === 0) {
      throw new ClearError(req, 400, { zh: '还没有文件：请先选择要导入的文件。', en: 'There is no file yet: choose the files first.' }, { code: 'no-files' })
    }
    await refuseDoubled(req, String(id))
    const doc = await moveImport(req, id, {
      from: ['uploading'],
      wanted: { zh: '开始', en: 'start it' },
      data: { filesCount: totalDocs, message: null, startedBy: req.user?.id, state: 'queued' },
    })
    await queueImport(req.payload, id)
    return Response.json({ doc })
  },
}
