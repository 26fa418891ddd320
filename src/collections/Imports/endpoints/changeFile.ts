import { addDataAndFileToRequest, type Endpoint } from 'payload'

import { inTransaction } from '../../../store/inTransaction'
import { AT_REST } from '../importStates'
import { findFile } from './findFile'
import { findImport } from './findImport'
import { moveImport } from './moveImport'
import { readPlace } from './readPlace'

/** `PATCH /api/imports/:id/files/:file` with `{ number, name }`: which page the file is; what a person says is no guess. */
export const changeFile: Endpoint = {
  method: 'patch',
  path: '/:id/files/:file',
  handler: async (req) => {
    const found = await findImport(req)
    const file = await findFile(req, found)
    await addDataAndFileToRequest(req)
    const { name, number } = (req.data ?? {}) as { name?: unknown; number?: unknown }
    const place = readPlace(req, { name, number })
    const doc = await inTransaction(req, async () => {
      await moveImport(req, found.id, { from: AT_REST, wanted: { zh: '改版次', en: 'change its files' }, data: {} })
      return req.payload.db.updateOne({
        collection: 'import-files',
        data: { ...place, ...(place.number === undefined ? {} : { isNumberGuessed: false }), updatedAt: new Date().toISOString() },
        options: { atomic: true },
        req,
        where: { id: { equals: file.id } },
      })
    })
    return Response.json({ doc })
  },
}
