import { Forbidden, type PayloadRequest } from 'payload'

import { isEditorOrAdmin } from '../../../access/staff'

/** @throws {Forbidden} before anything is read or said of the page. */
export const requireEditor = (req: PayloadRequest): void => {
  if (!isEditorOrAdmin(req.user)) throw new Forbidden(req.t)
}

/** The page as it stands after something was done to it, as the person may see it. */
export const pageAnswer = async (req: PayloadRequest, id: string): Promise<Response> =>
  Response.json({ doc: await req.payload.findByID({ collection: 'pages', depth: 0, id, joins: false, overrideAccess: false, req }) })
