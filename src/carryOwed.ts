import type { CollectionSlug, PayloadRequest } from 'payload'

import { carryIssue } from './collections/Issues/carryIssue'
import { carryPage } from './collections/Pages/carryPage'
import { carryPublication } from './collections/Publications/carryPublication'
import type { Issue, Page, Photo, Publication } from './payload-types'
import { owed } from './store/owed'
import { idOf } from './workflow/document'
import { renewAll } from './workflow/renew'

type Carry = (req: PayloadRequest, row: never) => Promise<void>

/** Which articles a photo came from is not known any more: all of its page are looked at. */
const carryPhoto = (req: PayloadRequest, { id, page }: Photo): Promise<void> =>
  renewAll(req, { articles: { pages: { in: [idOf(page) ?? ''] } }, captions: { photo: { equals: id } } }, `photos:${id} moved`)

const CARRY: Partial<Record<string, Carry>> = {
  issues: carryIssue satisfies (req: PayloadRequest, row: Issue) => Promise<void>,
  pages: carryPage satisfies (req: PayloadRequest, row: Page) => Promise<void>,
  photos: carryPhoto,
  publications: carryPublication satisfies (req: PayloadRequest, row: Publication) => Promise<void>,
}

/** Carries on what rows say into what names them, where a process died between the two. What has been carried stays the same. */
export const carryOwed = async (req: PayloadRequest): Promise<void> => {
  for (const name of await owed.list(req.payload)) {
    const [collection = '', id = ''] = name.split(':')
    const row = await req.payload.db.findOne({ collection: collection as CollectionSlug, req, where: { id: { equals: id } } })
    try {
      if (row) await CARRY[collection]?.(req, row as never)
      await owed.forget(req.payload, name)
    } catch (err) {
      // One that cannot be carried must not keep the others, and the server, from starting.
      req.payload.logger.error({ err, msg: `What was changed of ${name} could not be carried into the documents that name it; save it once more.` })
    }
  }
}
