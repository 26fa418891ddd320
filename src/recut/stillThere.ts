import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'

import { idOf } from '../workflow/document'
import type { JoinRecord } from '../workflow/joinRecord'
import { placeGone } from './cutErrors'
import type { LastCut } from './lastCut'

type Row = Record<string, unknown>

/** Tells which documents are there, or will be again. */
export type IsThere = (collection: CollectionSlug, id: string) => Promise<boolean>

/** What nothing can stand without. */
const PLACE: ReadonlySet<string> = new Set(['issue', 'page', 'pages', 'photo', 'publication'])

const targetOf = (field: FlattenedField): CollectionSlug | null =>
  (field.type === 'relationship' || field.type === 'upload') && typeof field.relationTo === 'string' ? field.relationTo : null

const filtered = async <T>(list: readonly T[], isKept: (each: T) => Promise<boolean>): Promise<T[]> => {
  const kept: T[] = []
  for (const each of list) if (await isKept(each)) kept.push(each)
  return kept
}

/** @param back what comes back with the undo, by collection. */
export const lookUp = (req: PayloadRequest, back: Pick<LastCut, 'gone' | 'photos'>): IsThere => {
  const known = new Map<string, boolean>([
    ...back.gone.map(({ collection, id }): [string, boolean] => [`${collection}:${id}`, true]),
    ...back.photos.gone.map(({ id }): [string, boolean] => [`photos:${String(id)}`, true]),
  ])
  return async (collection, id) => {
    const key = `${collection}:${id}`
    const isThere = known.get(key) ?? (await req.payload.db.count({ collection, req, where: { id: { equals: id } } })).totalDocs > 0
    known.set(key, isThere)
    return isThere
  }
}

/** A document, or a part of one, without relations to what is gone: null, or out of the list. */
export const withoutLost = async <T extends Row>(req: PayloadRequest, collection: CollectionSlug, row: T, isThere: IsThere): Promise<T> => {
  const found: Row = { ...row }
  for (const field of req.payload.collections[collection].config.flattenedFields) {
    const target = targetOf(field)
    const value = row[field.name]
    if (!target || value === null || value === undefined) continue
    const has = async (relation: unknown): Promise<boolean> => isThere(target, idOf(relation) ?? '')
    if (Array.isArray(value)) found[field.name] = await filtered(value, has)
    else if (!(await has(value))) found[field.name] = null
  }
  return found as T
}

const isEmpty = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0)

/** {@link withoutLost} for a text or photo that shall stand somewhere. @throws {placeGone} 409 when its place is gone. */
const standing = async (req: PayloadRequest, collection: CollectionSlug, row: Row, id: string, isThere: IsThere): Promise<Row> => {
  const found = await withoutLost(req, collection, row, isThere)
  if ([...PLACE].some((name) => !isEmpty(row[name]) && isEmpty(found[name]))) throw placeGone(req, id)
  return found
}

const joinsLeft = async (req: PayloadRequest, joins: readonly JoinRecord[], isThere: IsThere): Promise<JoinRecord[]> => {
  const hasEnd = async (end: unknown): Promise<boolean> => isThere('articles', idOf(end) ?? '')
  const whole = await filtered(joins, async ({ from, to }) => (await hasEnd(from)) && hasEnd(to))
  return Promise.all(whole.map((join) => withoutLost(req, 'joins', join, isThere)))
}

/**
 * What stood there before a cut, as it can be put back today: without users, articles and images that have been deleted
 * since, without pages where another is left, and without joins that have lost an end. SQLite would refuse it otherwise, and
 * MongoDB keep names of nothing.
 * @throws {placeGone} 409 when a text or photo would stand nowhere.
 */
export const stillThere = async (req: PayloadRequest, lastCut: LastCut, isThere: IsThere): Promise<LastCut> => {
  const gone: LastCut['gone'] = []
  for (const { collection, id, row, versions } of lastCut.gone) {
    const left: Row[] = []
    for (const version of versions) left.push(await withoutLost(req, collection, version, isThere))
    gone.push({ collection, id, row: await standing(req, collection, row, id, isThere), versions: left })
  }
  const photos: Row[] = []
  for (const photo of lastCut.photos.gone) photos.push(await standing(req, 'photos', photo, String(photo.id), isThere))
  const changed: LastCut['photos']['changed'] = []
  for (const { after, before, id } of lastCut.photos.changed) changed.push({ after, before: await withoutLost(req, 'photos', before, isThere), id })
  return {
    ...lastCut, gone, joins: await joinsLeft(req, lastCut.joins ?? [], isThere), photos: { ...lastCut.photos, changed, gone: photos },
  }
}
