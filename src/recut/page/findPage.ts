import type { PayloadRequest, Where } from 'payload'

import type { Page } from '../../payload-types'

/** The fields of a page that the import looks at, relations as ids. */
export type PageRow = Pick<
  Page,
  'acceptedFaults' | 'contentHash' | 'fileName' | 'hasFaults' | 'importOwner' | 'importRun' | 'importSeenAt' | 'importState' | 'issue' | 'name'
  | 'number' | 'publication' | 'report' | 'revision' | 'slot' | 'title'
> & { id: string }

const SELECT = {
  acceptedFaults: true, contentHash: true, fileName: true, hasFaults: true, importOwner: true, importRun: true, importSeenAt: true,
  importState: true, issue: true, name: true, number: true, publication: true, report: true, revision: true, slot: true, title: true,
} as const

/** One page's row, without what is joined to it: reading all its articles and captions would cost more than its import. */
export const findPage = (req: PayloadRequest, where: Where): Promise<PageRow | null> =>
  req.payload.db.findOne<PageRow>({ collection: 'pages', req, select: SELECT, where })
