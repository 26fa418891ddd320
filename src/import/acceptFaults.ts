import { NotFound, type PayloadRequest } from 'payload'

import { ClearError } from '../errors'
import type { PageReport } from '../ingest/report/pageReport'
import { who } from '../log/who'
import { findPage } from '../recut/page/findPage'
import { logPage, pendingEntry } from '../recut/page/logPage'
import { followUp } from '../store/followUp'
import { idOf } from '../workflow/document'
import { proposeJoins } from '../workflow/proposeJoins'

const changed = (req: PayloadRequest, named: number, revision: number | null): ClearError =>
  new ClearError(
    req, 409,
    { zh: '这一版刚有变动，没有接受任何问题。请重新载入，再看导入报告。', en: 'The page has just changed; nothing was accepted. Reload it and read its import report again.' },
    { code: 'stale', named, current: { revision } },
  )

/**
 * An editor takes the open faults of a page upon themselves: its texts can be approved. One conditional write decides.
 * @param revision of the page, as its report was read.
 * @throws {ClearError} 409 when the page has none, or has changed since.
 */
export const acceptFaults = async (req: PayloadRequest, id: string, { reason, revision: seen }: { reason: string; revision: number }): Promise<void> => {
  const page = await findPage(req, { id: { equals: id } })
  if (!page || page.importState === 'importing') throw new NotFound(req.t)
  await logPage(req, id)
  const revision = page.revision ?? 1
  if (seen !== revision) throw changed(req, seen, revision)
  if (!page.hasFaults) {
    throw new ClearError(req, 409, { zh: '这一版没有未决的问题。', en: 'The page has no open faults.' }, { code: 'no-faults' })
  }
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
    where: { and: [{ id: { equals: id } }, { revision: { equals: revision } }, { isPending: { not_equals: true } }, { importState: { equals: 'whole' } }] },
  })
  if (!decided) throw changed(req, revision, (await findPage(req, { id: { equals: id } }))?.revision ?? null)
  await followUp(req, async (after) => {
    await logPage(after, id)
    // As a copy of another page it could be the continuation of nothing.
    const issue = idOf(page.issue)
    if (issue) await proposeJoins(after, issue, { page: id })
  })
}
