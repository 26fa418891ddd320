import type { FlattenedField, SanitizedConfig } from 'payload'

const OF_TEXT: ReadonlySet<string> = new Set(['code', 'email', 'json', 'richText', 'text', 'textarea'])

const inside = (field: FlattenedField, prefix: string): string[] => {
  const path = `${prefix}${field.name}`
  if (OF_TEXT.has(field.type)) return [path]
  return 'flattenedFields' in field && Array.isArray(field.flattenedFields) ? field.flattenedFields.flatMap((child: FlattenedField) => inside(child, `${path}.`)) : []
}

/** Every field of the running configuration that can hold a text, as `collection.path`. */
export const textFields = (config: SanitizedConfig): string[] =>
  config.collections.flatMap(({ flattenedFields, slug }) => flattenedFields.flatMap((field) => inside(field, `${slug}.`)))
