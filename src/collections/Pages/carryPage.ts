import type { PayloadRequest } from 'payload'

import type { Page } from '../../payload-types'
import { renewAll } from '../../workflow/renew'

/** Carries number, name and facsimile of a page into its public documents, where they have others. */
export const carryPage = (req: PayloadRequest, { id, name, number }: Page): Promise<void> =>
  renewAll(
    req,
    { articles: { pages: { in: [id] } }, captions: { page: { equals: id } } },
    `pages:${id} ${number ?? ''} ${name ?? ''}`.trim(),
  )
