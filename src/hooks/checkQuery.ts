import type { CollectionSlug, FlattenedField, PayloadRequest } from 'payload'

import { isDeniedPath } from '../access/isDeniedPath'
import { readableField } from '../access/readableField'
import { ClearError } from '../errors'
import { HIGHEST_PAGE, isSortable, MOST_CONDITIONS } from './queryBounds'

const SAME = ['equals', 'not_equals', 'exists', 'in', 'not_in']
const ORDER = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const TEXT = ['contains', 'like', 'not_like']

/** What a database can compare with what; the others make it fail. */
const operatorsFor = (type: string): readonly string[] => {
  // Inside what is stored as JSON, lists are what no database compares with.
  if (type === 'json' || type === 'richText') return ['equals', 'not_equals', 'exists', 'contains', 'like', 'not_like']
  if (type === 'relationship' || type === 'upload') return SAME
  return type === 'date' || type === 'number' ? [...SAME, ...ORDER] : [...SAME, ...ORDER, ...TEXT]
}

const refuse = (req: PayloadRequest, what: string): ClearError =>
  new ClearError(req, 400, { zh: `不能按此查询：${what}。`, en: `This cannot be asked for: ${what}.` }, { code: 'query', path: what })

const isPlain = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const isScalar = (value: unknown): boolean => value === null || ['boolean', 'number', 'string'].includes(typeof value)

const fits = (type: string, operator: string, value: unknown): boolean => {
  const isList = operator === 'in' || operator === 'not_in'
  if (!(isList && Array.isArray(value) ? value.every(isScalar) : isScalar(value))) return false
  if (operator === 'exists' || (type !== 'date' && type !== 'number')) return true
  const read = type === 'date' ? Date.parse : Number
  const values = Array.isArray(value) ? value : String(value).split(',')
  return values.every((each) => each === 'null' || each === null || !Number.isNaN(read(String(each))))
}

/** Staff may name more than readers do (joins, what lies inside a version); what that is, Payload checks. */
const typeForStaff = (req: PayloadRequest, fields: FlattenedField[], path: string): string => {
  const [name, ...rest] = path.replaceAll('__', '.').split('.')
  const field = fields.find((each) => each.name === name)
  if (!field || rest.length === 0 || field.type === 'json' || field.type === 'richText') return field?.type ?? 'text'
  const target = 'relationTo' in field ? field.relationTo : 'collection' in field ? field.collection : undefined
  const inside = typeof target === 'string' ? req.payload.collections[target as CollectionSlug]?.config.flattenedFields : 'flattenedFields' in field ? field.flattenedFields : undefined
  return inside ? typeForStaff(req, inside, rest.join('.')) : 'text'
}

const MOST_ORDERS = 10
/** `like` looks for each word by itself. */
const MOST_WORDS = 50
const LONGEST_TEXT = 1_000

const isTooLong = (operator: string, value: unknown): boolean =>
  TEXT.includes(operator) && (String(value).length > LONGEST_TEXT || String(value).split(/\s+/u).length > MOST_WORDS)

type Check = { count: number; fields: FlattenedField[]; isReader: boolean; req: PayloadRequest }

const checkCondition = async (check: Check, path: string, condition: unknown): Promise<void> => {
  const { fields, isReader, req } = check
  if (!isReader && (await isDeniedPath(req, fields, path))) throw refuse(req, path)
  const field = (await readableField(req, fields, path)) ?? (isReader ? null : { type: typeForStaff(req, fields, path) })
  if (!field || !isPlain(condition)) throw refuse(req, path)
  check.count += 1
  if (check.count > MOST_CONDITIONS) throw refuse(req, `where > ${MOST_CONDITIONS}`)
  for (const [operator, value] of Object.entries(condition)) {
    // `pages: { contains: { name: … } }` asks about the pages.
    if (operator === 'contains' && isPlain(value)) await checkWhere(check, value, `${path}.`)
    else if (!operatorsFor(field.type).includes(operator) || !fits(field.type, operator, value) || isTooLong(operator, value)) throw refuse(req, `${path} ${operator}`)
  }
}

const checkWhere = async (check: Check, where: unknown, prefix = ''): Promise<void> => {
  if (!isPlain(where)) return
  for (const [key, condition] of Object.entries(where)) {
    const isGroup = key.toLowerCase() === 'and' || key.toLowerCase() === 'or'
    if (isGroup && Array.isArray(condition)) for (const part of condition) await checkWhere(check, part, prefix)
    else await checkCondition(check, `${prefix}${key}`, condition)
  }
}

type Asked = { page?: unknown; sort?: unknown; where?: unknown }

const sortPaths = (sort: unknown): string[] =>
  [sort ?? []].flat().flatMap((each) => String(each).split(',')).map((path) => path.trim()).filter(Boolean)

/** @throws {ClearError} 400. */
const checkShape = (req: PayloadRequest, { page, sort }: Asked): void => {
  const wrong = sortPaths(sort).find((path) => !isSortable(path))
  if (wrong !== undefined) throw refuse(req, `sort ${wrong.slice(0, 60)}`)
  if (sortPaths(sort).length > MOST_ORDERS) throw refuse(req, `sort > ${MOST_ORDERS}`)
  if (Number(page ?? 1) > HIGHEST_PAGE) throw refuse(req, `page ${String(page)}`)
}

/**
 * Staff filter and order by what they may read, in ways the databases know: a proofreader finds out nobody's e-mail by
 * `sort=assignee.email`, and nobody a password's hash.
 * @throws {ClearError} 400, naming the path.
 */
export const checkFilter = async (req: PayloadRequest, fields: FlattenedField[], asked: Asked): Promise<void> => {
  checkShape(req, asked)
  await checkWhere({ count: 0, fields, isReader: false, req }, asked.where)
  for (const path of sortPaths(asked.sort)) {
    const name = path.replace(/^-/, '')
    if (await isDeniedPath(req, fields, name)) throw refuse(req, name)
  }
}

/**
 * Readers filter and order by what they may read, and by nothing else: by yes and no, and by what comes first, a text
 * or a person can be found out without being shown. Payload checks most of it, but lets `sort=approvedBy.hash` through.
 * @throws {ClearError} 400, naming the path.
 */
export const checkQuery = async (
  req: PayloadRequest,
  fields: FlattenedField[],
  asked: Asked,
): Promise<void> => {
  const { sort, where } = asked
  checkShape(req, asked)
  await checkWhere({ count: 0, fields, isReader: true, req }, where)
  for (const path of sortPaths(sort)) {
    const name = path.replace(/^-/, '')
    if (!(await readableField(req, fields, name))) throw refuse(req, name)
  }
}
