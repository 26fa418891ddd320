import { showsErased } from '../../publishing/showsErased'
import { idOf } from '../../workflow/document'
import { checkSnapshot, type SnapshotRow } from '../checkSnapshot'
import { lookAgainAtEach } from '../lookAgain'
import type { Problem } from '../Problem'
import { count, type Part, type Verifying } from '../Verifying'
import { rowsOf } from './rowsOf'

const BATCH = 50
const ERASED = 'it was kept while the text was being erased, or came back past the program: take the row out of the database, and look for it in backups'

const photosOfErased = async ({ payload }: Verifying): Promise<Set<string>> => {
  const { docs } = await payload.db.find<{ id: string; photo?: unknown }>({ collection: 'captions', pagination: false, select: { photo: true }, where: { stage: { equals: 'erased' } } })
  return new Set(docs.map(({ photo }) => idOf(photo)).filter((id) => id !== null))
}

/** A caption of the same photo that says the same and stands may go on saying it. */
const isStanding = async ({ payload }: Verifying, name: string): Promise<boolean> => {
  if (!name.startsWith('photos:')) return false
  const photo = name.slice('photos:'.length)
  const { totalDocs } = await payload.db.count({ collection: 'captions', where: { and: [{ photo: { equals: photo } }, { stage: { not_equals: 'erased' } }] } })
  return totalDocs > 0
}

/** Every approved public document is what its hash says, and none is left of a text that was erased. */
export const verifySnapshots: Part = async function* (verifying) {
  const erased = { documents: verifying.erased.documents, photos: await photosOfErased(verifying), texts: verifying.erased.texts }
  for await (const rows of rowsOf<SnapshotRow>(verifying.payload, 'snapshots', { size: BATCH })) {
    for (const row of rows) yield* checkSnapshot(row)
    const left = new Map(rows.flatMap(({ id, json }) => {
      const name = showsErased(json, erased)
      return name ? [[String(id), name] as const] : []
    }))
    yield* await lookAgainAtEach([...left.keys()], async (id): Promise<Problem[] | null> => {
      const row = await verifying.payload.db.findOne<SnapshotRow>({ collection: 'snapshots', select: { sha256: true }, where: { id: { equals: id } } })
      const name = left.get(id) ?? ''
      if (!row || (await isStanding(verifying, name))) return null
      return [{ check: 'snapshots', todo: ERASED, what: `it still shows the text of ${name}, which was erased`, where: `snapshot ${row.sha256}` }]
    })
    count(verifying, 'snapshots', rows.length)
  }
}
