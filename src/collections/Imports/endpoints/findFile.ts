import { NotFound, type PayloadRequest } from 'payload'

import type { Import, ImportFile } from '../../../payload-types'

/** The file of the route, of this import and no other. @throws {NotFound} 404. */
export const findFile = async (req: PayloadRequest, { id }: Import): Promise<ImportFile> => {
  const found = await req.payload.db.findOne<ImportFile>({
    collection: 'import-files',
    where: { and: [{ id: { equals: String(req.routeParams?.file ?? '') } }, { import: { equals: id } }] },
  })
  if (!found) throw new NotFound(req.t)
  return found
}
