import type { CollectionSlug, Payload } from 'payload'

/** A field of a collection that names documents of another. */
export type Relation = { field: string; to: CollectionSlug }

/** The relations of a collection's documents to others, by their own fields. */
export const relationsOf = (payload: Payload, collection: CollectionSlug): Relation[] =>
  payload.collections[collection].config.flattenedFields.flatMap((field) =>
    (field.type === 'relationship' || field.type === 'upload') && typeof field.relationTo === 'string'
      ? [{ field: field.name, to: field.relationTo }]
      : [],
  )
