import type { Row } from './Row'

type BsonId = { _bsontype: 'ObjectId'; toHexString: () => string }

const isBsonId = (value: object): value is BsonId => (value as Partial<BsonId>)._bsontype === 'ObjectId'

const plain = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (isBsonId(value)) return value.toHexString()
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(plain)
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]))
}

/** A document of MongoDB as an archive holds it: ObjectIds as their hex digits, dates as ISO 8601, `_id` as `id`. */
export const plainRow = ({ __v, _id, ...rest }: Record<string, unknown>): Row =>
  ({ id: String(plain(_id)), ...(plain(rest) as object) })
