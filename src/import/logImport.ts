import type { PayloadRequest } from 'payload'

import { append } from '../log/append'
import type { ImportReport } from './makeUnits'

type ImportedPage = {
  contentHash: string
  id: string
  importOwner?: string | null
  importSeenAt: string
  importState: string
  report?: ImportReport | null
}

/**
 * Logs an import that has been decided, by the page that it made: the page keeps the mark of its importer until the log
 * has it, so a crash between the two is completed by the next start. Running it again changes nothing.
 */
export const logImport = async (req: PayloadRequest, page: string): Promise<void> => {
  const where = { id: { equals: page } }
  const found = await req.payload.db.findOne<ImportedPage>({ collection: 'pages', req, where })
  if (found?.importState !== 'whole' || !found.importOwner) return
  await append(req, {
    action: 'import',
    actor: found.report?.importedBy.id ?? null,
    actorName: found.report?.importedBy.name ?? '',
    at: found.importSeenAt,
    document: `pages:${page}`,
    fromRevision: null,
    toRevision: 1,
    snapshot: null,
    source: found.contentHash,
    reason: null,
  })
  await req.payload.db.updateOne({
    collection: 'pages', data: { importOwner: null }, options: { atomic: true }, req, where,
  })
}
