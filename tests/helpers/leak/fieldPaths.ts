import type { FlattenedField, SanitizedConfig } from 'payload'

import { HIDDEN_INSIDE, PUBLIC_FIELDS } from './publicFields'

export type FieldPath = { isPublic: boolean; path: string }

const targetOf = (field: FlattenedField): string[] => {
  if (field.type === 'relationship' || field.type === 'upload') return [field.relationTo].flat()
  return field.type === 'join' ? [field.collection].flat() : []
}

const inside = (field: FlattenedField): FlattenedField[] =>
  'flattenedFields' in field && Array.isArray(field.flattenedFields) ? field.flattenedFields : []

/**
 * Every path by which a query can name a field: the collection's own, what lies inside groups and arrays, and through
 * relations and joins up to so many hops. A path is public when every field on it is.
 */
export const fieldPaths = (config: SanitizedConfig, slug: string, hops: number): FieldPath[] => {
  const collection = config.collections.find((each) => each.slug === slug)
  if (!collection) throw new Error(`There is no collection ${slug}.`)
  const mayKnow = PUBLIC_FIELDS[slug] ?? []

  const walk = (field: FlattenedField, prefix: string, isAbovePublic: boolean): FieldPath[] => {
    const path = `${prefix}${field.name}`
    const isPublic = isAbovePublic && !HIDDEN_INSIDE[slug]?.includes(path)
    const related = hops > 0
      ? targetOf(field).flatMap((target) =>
          fieldPaths(config, target, hops - 1).map((far) => ({
            isPublic: isPublic && far.isPublic, path: `${path}.${far.path}`,
          })))
      : []
    return [
      { isPublic, path },
      ...inside(field).flatMap((child) => walk(child, `${path}.`, isPublic)),
      ...(field.type === 'json' ? [{ isPublic, path: `${path}.0.text` }] : []),
      ...related,
    ]
  }
  return collection.flattenedFields.flatMap((field) => walk(field, '', mayKnow.includes(field.name)))
}
