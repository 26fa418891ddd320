import type { PayloadRequest, Where } from 'payload'

import { writesOf } from '../../store/guardWrites'
import { PROOFREAD, type Proofread } from '../../workflow/collections'
import { decide } from '../../workflow/decide'
import type { HeldForCut, WorkDocument } from '../../workflow/document'
import type { Aftermath, ChangedPhoto, Made, Turned } from './aftermath'

/** What is to be held, at which revision (`revision`), under which number below −1 (`held`), for which cut. */
export type Hold = HeldForCut['cut'] & { collection: Proofread; held: number; id: string }

const write = async (req: PayloadRequest, collection: Proofread, id: string, revision: number, data: Record<string, unknown>): Promise<boolean> =>
  (await writesOf(req.payload.db).updateOne({
    collection, data: structuredClone(data), options: { atomic: true }, req,
    where: { and: [{ id: { equals: id } }, { revision: { equals: revision } }] },
  })) !== null

/** A null leaves the time as it is: nobody has worked on it. */
const AS_OLD = { updatedAt: null }

/**
 * Holds a unit, if it still is at the revision named: until the cut is decided nothing else can be decided on it.
 * @returns whether it was.
 */
export const holdUnit = (req: PayloadRequest, { collection, held, id, page, revision, run }: Hold): Promise<boolean> =>
  write(req, collection, id, revision, { ...AS_OLD, isPending: true, pending: { cut: { page, revision, run } }, revision: held })

/** Lets go a unit that this run holds, at the revision it had; any other is passed over. May run again. */
export const releaseUnit = async (req: PayloadRequest, collection: Proofread, id: string, run: string): Promise<void> => {
  const doc = await req.payload.db.findOne<WorkDocument>({ collection, req, where: { id: { equals: id } } })
  const pending = doc?.pending
  if (!doc || !pending || !('cut' in pending) || pending.cut.run !== run) return
  await write(req, collection, id, doc.revision, { ...AS_OLD, isPending: false, pending: null, revision: pending.cut.revision })
}

/** Lets go all that a run which was not decided holds. */
export const releaseUnits = async (req: PayloadRequest, run: string): Promise<void> => {
  for (const collection of PROOFREAD) {
    const { docs } = await req.payload.db.find<WorkDocument>({
      collection, pagination: false, req, select: { isPending: true, pending: true, revision: true }, where: { isPending: { equals: true } },
    })
    for (const { id } of docs) await releaseUnit(req, collection, String(id), run)
  }
}

const turn = async (req: PayloadRequest, { collection, content, entry, fields, held, id, isOwnText, placeBefore, revision }: Turned): Promise<void> => {
  await decide(req, collection, { id, revision: held } as WorkDocument, {
    content: isOwnText ? content : null,
    fields: {
      ...fields,
      isPending: true,
      pending: { entry, placeBefore, version: { ...content, _status: 'draft' } },
      revision: revision + 1,
      updatedAt: entry.at,
    },
  })
}

const tell = (req: PayloadRequest, { collection, entry, id }: Made): Promise<boolean> =>
  write(req, collection, id, 1, { ...AS_OLD, isPending: true, pending: { entry, version: null } })

const isAs = (name: string, value: unknown): Where => ({ [name]: value === null || value === undefined ? { exists: false } : { equals: value } })

const changePhoto = async (req: PayloadRequest, { data, id, was }: ChangedPhoto): Promise<void> => {
  for (const [name, value] of Object.entries(data)) {
    await req.payload.db.updateOne({
      collection: 'photos', data: { [name]: value, updatedAt: new Date().toISOString() }, options: { atomic: true }, req,
      where: { and: [{ id: { equals: id } }, isAs(name, was[name])] },
    })
  }
}

/** Gives held units the text that was decided for them, and the made ones their entry to be logged. May run again. */
export const turnUnits = async (req: PayloadRequest, { made = [], photos = [], turn: turned = [] }: Aftermath): Promise<void> => {
  for (const unit of turned) await turn(req, unit)
  for (const unit of made) await tell(req, unit)
  for (const photo of photos) await changePhoto(req, photo)
}
