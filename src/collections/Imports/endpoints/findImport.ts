import { Forbidden, NotFound, type PayloadRequest } from 'payload'

import { isEditorOrAdmin } from '../../../access/staff'
import type { Import } from '../../../payload-types'

/** The import of the route, for those who may work on it. @throws {Forbidden} 403 before anything else · {NotFound} 404. */
export const findImport = async (req: PayloadRequest): Promise<Import> => {
  if (!isEditorOrAdmin(req.user)) throw new Forbidden(req.t)
  const id = String(req.routeParams?.id ?? '')
  const found = await req.payload.db.findOne<Import>({ collection: 'imports', where: { id: { equals: id } } })
  if (!found) throw new NotFound(req.t)
  return found
}
