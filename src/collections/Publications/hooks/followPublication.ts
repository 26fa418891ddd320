import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'

import type { Publication } from '../../../payload-types'
import { renewAll } from '../../../workflow/renew'
import { issueTitle } from '../../Issues/issueTitle'
import { retitlePages } from '../../Issues/retitlePages'

const retitleIssues = async (req: PayloadRequest, publication: string, name: string): Promise<void> => {
  const { docs } = await req.payload.db.find<{ date: string; id: string }>({
    collection: 'issues', pagination: false, req, select: { date: true }, where: { publication: { equals: publication } },
  })
  for (const { date, id } of docs) {
    const title = issueTitle(name, date)
    await req.payload.db.updateOne({
      collection: 'issues', data: { title }, options: { atomic: true }, req, where: { id: { equals: id } },
    })
    await retitlePages(req, String(id), title)
  }
}

/** A name set right is set right in the titles below it, and in every public document of the publication. */
export const followPublication: CollectionAfterChangeHook<Publication> = async ({ doc, operation, previousDoc, req }) => {
  if (operation !== 'update' || doc.name === previousDoc?.name) return doc
  await retitleIssues(req, String(doc.id), doc.name)
  const where = { publication: { equals: doc.id } }
  await renewAll(req, { articles: where, captions: where }, `publications:${doc.id} ${doc.name}`)
  return doc
}
