import type { PayloadRequest } from 'payload'

import { idOf } from '../../workflow/document'
import { proposeJoins } from '../../workflow/proposeJoins'
import { renewPage } from './renewPage'

export type Follow = (req: PayloadRequest, page: string) => Promise<void>

const lookForJoins: Follow = async (req, page) => {
  const found = await req.payload.db.findOne<{ id: string; issue?: unknown }>({
    collection: 'pages', req, select: { issue: true }, where: { id: { equals: page } },
  })
  const issue = idOf(found?.issue)
  if (issue) await proposeJoins(req, issue, { page })
}

const lookAround: Follow = async (req, page) => {
  await renewPage(req, page)
  await lookForJoins(req, page)
}

/** What is done to a page as a whole, and what follows when it has been logged. */
export const PAGE_ACTIONS = {
  import: lookForJoins,
  reimport: lookForJoins,
  recut: lookAround,
  uncut: lookAround,
  'accept-faults': () => Promise.resolve(),
  edit: () => Promise.resolve(),
} as const satisfies Record<string, Follow>

export type PageAction = keyof typeof PAGE_ACTIONS
