import type { PayloadRequest } from 'payload'

import type { Publication } from '../../payload-types'
import { renewAll } from '../../workflow/renew'
import { issueTitle } from '../Issues/issueTitle'
import { retitlePages } from '../Issues/retitlePages'

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

/** Carries the name of a newspaper into the titles below it and, with what it says of facsimiles, into its public documents. */
export const carryPublication = async (req: PayloadRequest, { facsimilesArePublic, id, name }: Publication): Promise<void> => {
  await retitleIssues(req, String(id), name)
  const where = { publication: { equals: id } }
  await renewAll(req, { articles: where, captions: where }, `publications:${id} ${name}${facsimilesArePublic ? ', facsimiles public' : ''}`)
}
