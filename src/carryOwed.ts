import type { CollectionSlug, PayloadRequest } from 'payload'

import { carryIssue } from './collections/Issues/carryIssue'
import { carryPage } from './collections/Pages/carryPage'
import { carryPublication } from './collections/Publications/carryPublication'
import { type Note, owed } from './store/owed'
import { carryPhoto } from './workflow/carryPhoto'

type Carry = (req: PayloadRequest, row: never, note: Note) => Promise<void>

const CARRY: Partial<Record<string, Carry>> = { issues: carryIssue, pages: carryPage, photos: carryPhoto, publications: carryPublication }

/** Carries on what rows say into what names them, where a process died between the two. What has been carried stays the same. */
export const carryOwed = async (req: PayloadRequest): Promise<void> => {
  for (const { key, note, row: name } of await owed.leftOver(req.payload)) {
    const [collection = '', id = ''] = name.split(':')
    try {
      const row = await req.payload.db.findOne({ collection: collection as CollectionSlug, req, where: { id: { equals: id } } })
      if (row) await CARRY[collection]?.(req, row as never, note)
      await owed.paid(req, key)
    } catch (err) {
      // One that cannot be carried must not keep the others, and the server, from starting.
      req.payload.logger.error({ err, msg: `What was changed of ${name} could not be carried into the documents that name it; save it once more.` })
    }
  }
}
