import type { FlattenedField, PayloadRequest } from 'payload'

import { readableField } from '../access/readableField'
import { ClearError } from '../errors'

const SAME = ['equals', 'not_equals', 'exists', 'in', 'not_in']
const ORDER = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']
const TEXT = ['contains', 'like', 'not_like']

/** What a database can compare with what; the others make it fail. */
const operatorsFor = (type: string): readonly string[] => {
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

const checkWhere = async (req: PayloadRequest, fields: FlattenedField[], where: unknown, prefix = ''): Promise<void> => {
  if (!isPlain(where)) return
  for (const [key, condition] of Object.entries(where)) {
    const isGroup = key.toLowerCase() === 'and' || key.toLowerCase() === 'or'
    if (isGroup && Array.isArray(condition)) {
      for (const part of condition) await checkWhere(req, fields, part, prefix)
      continue
    }
    const path = `${prefix}${key}`
    const field = await readableField(req, fields, path)
    if (!field || !isPlain(condition)) throw refuse(req, path)
    for (const [operator, value] of Object.entries(condition)) {
      // `pages: { contains: { name: … } }` asks about the pages.
      if (operator === 'contains' && isPlain(value)) await checkWhere(req, fields, value, `${path}.`)
      else if (!operatorsFor(field.type).includes(operator) || !fits(field.type, operator, value)) throw refuse(req, `${path} ${operator}`)
    }
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
  { sort, where }: { sort?: unknown; where?: unknown },
): Promise<void> => {
  await checkWhere(req, fields, where)
  for (const path of [sort ?? []].flat().flatMap((each) => String(each).split(','))) {
    const name = path.trim().replace(/^-/, '')
    if (name !== '' && !(await readableField(req, fields, name))) throw refuse(req, name)
  }
}
