import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'

const isDenied = async (req: PayloadRequest, field: FlattenedField): Promise<boolean> => {
  if ('hidden' in field && field.hidden) return true
  const read = 'access' in field ? field.access?.read : undefined
  return read ? !(await read({ req } as Parameters<typeof read>[0])) : false
}

const fieldsBehind = (req: PayloadRequest, field: FlattenedField): FlattenedField[] => {
  const target = 'relationTo' in field ? field.relationTo : field.type === 'join' ? field.collection : undefined
  if (typeof target === 'string') return req.payload.collections[target as CollectionSlug]?.config.flattenedFields ?? []
  return 'flattenedFields' in field && Array.isArray(field.flattenedFields) ? field.flattenedFields : []
}

/**
 * Whether a path of a filter or an order leads over a field that who asks may not read. What is no field is not denied:
 * Payload answers that.
 * @example isDeniedPath(req, fieldsOf('articles'), 'assignee.email') // → true, for a proofreader
 */
export const isDeniedPath = async (req: PayloadRequest, fields: FlattenedField[], path: string): Promise<boolean> => {
  // Of a kept version: `version.assignee`.
  const [name, ...rest] = path.replaceAll('__', '.').replace(/^version\./u, '').split('.')
  const field = fields.find((each) => each.name === name)
  if (!field) return false
  return (await isDenied(req, field)) || (rest.length > 0 && isDeniedPath(req, fieldsBehind(req, field), rest.join('.')))
}
