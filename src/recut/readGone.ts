import type { PayloadRequest } from 'payload'

import { contentOf, WORKFLOW_FIELDS } from '../workflow/collections'
import { idOf, type WorkDocument } from '../workflow/document'
import type { Gone, UnitName } from './lastCut'

const RELATIONS: ReadonlySet<string> = new Set(['approvedBy', 'assignee', 'correctedBy', 'joinedInto', 'submittedBy'])

/** A document or a version of it as it can be written again. */
const plainRow = (req: PayloadRequest, { collection }: Pick<UnitName, 'collection'>, doc: Record<string, unknown>): Record<string, unknown> => ({
  ...contentOf(req, collection, doc),
  ...Object.fromEntries(WORKFLOW_FIELDS.filter((name) => name in doc).map((name) => [name, RELATIONS.has(name) ? idOf(doc[name]) : doc[name]])),
  _status: doc._status, createdAt: doc.createdAt, isPending: false, pending: null, updatedAt: doc.updatedAt,
})

/** All that is stored of a document that is about to go. */
export const readGone = async (req: PayloadRequest, { collection, id }: UnitName, doc: WorkDocument): Promise<Gone> => {
  const { docs } = await req.payload.db.findVersions<WorkDocument>({
    collection, pagination: false, req, sort: 'version.revision', where: { parent: { equals: id } },
  })
  return { collection, id, row: plainRow(req, { collection }, doc), versions: docs.map(({ version }) => plainRow(req, { collection }, version)) }
}
