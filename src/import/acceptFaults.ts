import { NotFound, type PayloadRequest } from 'payload'

import { ClearError } from '../errors'
import type { PageReport } from '../ingest/report/pageReport'
import { who } from '../log/who'
import { followUp } from '../store/followUp'
import { findPage } from './findPage'
import { logImport, pendingEntry } from './logImport'

const changed = (req: PayloadRequest): ClearError =>
  new ClearError(
    req, 409,
    { zh: '这一版刚有变动，没有接受任何问题。请重新载入，再看导入报告。', en: 'The page has just changed; nothing was accepted. Reload it and read its import report again.' },
    { code: 'page-changed' },
  )

/**
 * An editor takes the open faults of a page upon themselves: its texts can be approved. One conditional write decides.
 * @throws {ClearError} 409 when the page has none, or has changed meanwhile.
 */
export const acceptFaults = async (req: PayloadRequest, id: string, reason: string): Promise<void> => {
  await logImport(req, id)
  const page = await findPage(req, { id: { equals: id } })
  if (!page || page.importState === 'importing') throw new NotFound(req.t)
  if (!page.hasFaults) {
    throw new ClearError(req, 409, { zh: '这一版没有未决的问题。', en: 'The page has no open faults.' }, { code: 'no-faults' })
  }
  const revision = page.revision ?? 1
  const { actor, actorName } = who(req)
  const faults = (page.report as PageReport | null)?.faults.map(({ line, rule }) => ({ line, rule })) ?? []
  const decided = await req.payload.db.updateOne({
    collection: 'pages',
    data: {
      acceptedFaults: { actor, actorName, at: new Date().toISOString(), faults, reason },
      hasFaults: false,
      ...pendingEntry(req, id, 'accept-faults', revision + 1, { reason }),
    },
    options: { atomic: true },
    req,
    where: { and: [{ id: { equals: id } }, { revision: { equals: revision } }, { importState: { equals: 'whole' } }] },
  })
  if (!decided) throw changed(req)
  await followUp(req, (after) => logImport(after, id))
}
