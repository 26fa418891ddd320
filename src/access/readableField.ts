import type { FlattenedField, PayloadRequest } from 'payload'

const isReadable = async (req: PayloadRequest, field: FlattenedField): Promise<boolean> => {
  if (field.type === 'join' || ('hidden' in field && field.hidden)) return false
  const read = 'access' in field ? field.access?.read : undefined
  return read ? read({ req } as Parameters<typeof read>[0]) : true
}

const targetOf = (req: PayloadRequest, field: FlattenedField): FlattenedField[] | null => {
  if ((field.type !== 'relationship' && field.type !== 'upload') || typeof field.relationTo !== 'string') return null
  return req.payload.collections[field.relationTo]?.config.flattenedFields ?? null
}

/**
 * The field that a path of a filter or an order names, if everything on the way is readable for who asks; else null.
 * @example readableField(req, fieldsOf('articles'), 'issue.date') // → the field `date` of issues
 * @example readableField(req, fieldsOf('articles'), 'approvedBy.hash') // → null, for a reader
 */
export const readableField = async (
  req: PayloadRequest,
  fields: FlattenedField[],
  path: string,
): Promise<{ type: string } | null> => {
  const [name, ...rest] = path.replaceAll('__', '.').split('.')
  const field = fields.find((each) => each.name === name)
  if (name === 'id' && rest.length === 0) return !field || (await isReadable(req, field)) ? { type: 'relationship' } : null
  if (!field || !(await isReadable(req, field))) return null
  if (rest.length === 0) return field
  const inside = targetOf(req, field) ?? ('flattenedFields' in field ? field.flattenedFields : null)
  if (inside) return readableField(req, inside, rest.join('.'))
  return field.type === 'richText' ? field : null
}
