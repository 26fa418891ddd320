import type { CollectionSlug, Payload } from 'payload'

type Filter = Record<string, unknown>
type Raw = Record<string, unknown>
type Query = {
  cursor: (options?: { batchSize: number }) => AsyncIterable<Raw>
  lean: () => Query
  limit: (count: number) => Query
  sort: (by: Record<string, -1 | 1>) => Query
}
type Document = { toObject: (options: Raw) => Raw; validateSync: () => Error | undefined }

/** The parts of a Mongoose model that backup and restore need. */
export type Model = {
  new (row: Raw, fields: undefined, options: { defaults: false }): Document
  collection: { insertMany: (rows: Raw[], options: { ordered: true }) => Promise<unknown> }
  countDocuments: (filter: Filter) => Promise<number>
  deleteMany: (filter: Filter) => Promise<unknown>
  find: (filter: Filter, projection?: Raw) => Query
}

/** The model of a collection, or of its versions. */
export const mongoModel = (payload: Payload, collection: CollectionSlug, isVersions: boolean): Model => {
  const { collections, versions } = payload.db as unknown as Record<'collections' | 'versions', Record<string, Model>>
  const model = (isVersions ? versions : collections)[collection]
  if (!model) throw new Error(`There is no collection ${collection}${isVersions ? ' of versions' : ''}.`)
  return model
}
