import type { PayloadRequest } from 'payload'

import type { Issue } from '../../payload-types'
import { renewAll } from '../../workflow/renew'
import { retitlePages } from './retitlePages'

/** Carries title and date of an issue into its pages' titles and into its public documents, where they have others. */
export const carryIssue = async (req: PayloadRequest, { date, dateCertainty, id, title }: Issue): Promise<void> => {
  await retitlePages(req, String(id), title ?? '')
  const where = { issue: { equals: id } }
  await renewAll(req, { articles: where, captions: where }, `issues:${id} ${date} ${dateCertainty}`)
}
