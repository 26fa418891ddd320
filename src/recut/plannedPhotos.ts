import type { PayloadRequest } from 'payload'

import type { CutUnits } from '../editorial/cutting/unitsOf'
import { idOf } from '../workflow/document'
import type { LastCut } from './lastCut'
import type { PageUnits, PhotoRow } from './readPageUnits'

type StoredId = (id: string | null) => string | null

export type PlannedPhotos = { changed: LastCut['photos']['changed']; idOfUnit: StoredId }

const fieldsOf = (photo: PhotoRow): Record<string, unknown> => ({
  article: idOf(photo.article), credit: photo.credit ?? null, order: photo.order ?? null,
})

/** Only the fields that differ: another one may be somebody else's at the same moment. */
const changeOf = (photo: PhotoRow, then: Record<string, unknown>): PlannedPhotos['changed'] => {
  const was = fieldsOf(photo)
  const differing = Object.keys(was).filter((name) => was[name] !== then[name])
  const of = (fields: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(differing.map((name) => [name, fields[name]]))
  return differing.length > 0 ? [{ after: of(then), before: of(was), id: String(photo.id) }] : []
}

/** Photos that no caption of the sheet shows, of articles that go: they belong to the heir. */
const orphans = async (req: PayloadRequest, { removed }: CutUnits, known: ReadonlySet<string>, idOfUnit: StoredId): Promise<PlannedPhotos['changed']> => {
  const heirs = new Map(removed.filter(({ kind }) => kind === 'article').map(({ heir, id }) => [id, heir]))
  if (heirs.size === 0) return []
  const { docs } = await req.payload.db.find<PhotoRow>({
    collection: 'photos', pagination: false, req, where: { article: { in: [...heirs.keys()] } },
  })
  return docs.filter(({ id }) => !known.has(String(id))).flatMap((photo) =>
    changeOf(photo, { ...fieldsOf(photo), article: idOfUnit(heirs.get(idOf(photo.article) ?? '') ?? null) }))
}

/** What changes of the photos that are there: their article, their credit, their place. */
export const plannedPhotos = async (req: PayloadRequest, page: PageUnits, units: CutUnits, idOfUnit: StoredId): Promise<PlannedPhotos> => {
  const changed = new Map<string, PlannedPhotos['changed']>()
  const known = new Set([...page.rows.values()].flatMap(({ working }) => (typeof working.photo === 'string' ? [working.photo] : [])))
  for (const { id, photo: { article, credit, isChanged, order } } of units.captions) {
    const photo = page.photos.get(String(page.rows.get(id)?.working.photo))
    if (photo && isChanged) changed.set(photo.id, changeOf(photo, { article: idOfUnit(article), credit, order }))
  }
  return { changed: [...[...changed.values()].flat(), ...(await orphans(req, units, known, idOfUnit))], idOfUnit }
}
