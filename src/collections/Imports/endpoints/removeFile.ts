import { type Endpoint, NotFound } from 'payload'

import { inTransaction } from '../../../store/inTransaction'
import { dropContent } from '../../ImportFiles/dropContent'
import { AT_REST } from '../importStates'
import { findFile } from './findFile'
import { findImport } from './findImport'
import { moveImport } from './moveImport'

/** `DELETE /api/imports/:id/files/:file`: as long as nobody is at work on the import. Pages it became stay. */
export const removeFile: Endpoint = {
  method: 'delete',
  path: '/:id/files/:file',
  handler: async (req) => {
    const found = await findImport(req)
    const file = await findFile(req, found)
    await inTransaction(req, async () => {
      await moveImport(req, found.id, {
        from: AT_REST, wanted: { zh: '去掉文件', en: 'take files away' },
        data: { bytes: { $inc: -file.size }, filesCount: { $inc: -1 } },
      })
      const gone = await req.payload.db.deleteOne({ collection: 'import-files', req, where: { id: { equals: file.id } } })
      if (!gone) throw new NotFound(req.t)
      await dropContent(req.payload, file.upload, req)
    })
    return Response.json({ doc: file })
  },
}
