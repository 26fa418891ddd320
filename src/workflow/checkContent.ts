import type { CollectionBeforeValidateHook, FlattenedField, PayloadRequest } from 'payload'

import { isCleanText } from '../editorial/cleanText'
import { BadBody, normaliseBody } from '../editorial/normaliseBody'
import { ClearError } from '../errors'
import { isTextField } from './collections'
import { idOf } from './document'

const LONGEST_TEXT = 40_000

const refuse = (req: PayloadRequest, path: string, why: { en: string; zh: string }): ClearError =>
  new ClearError(req, 400, { zh: `“${path}”${why.zh}，没有保存。`, en: `“${path}” ${why.en}; nothing was saved.` }, { code: 'content', path })

const checkText = (req: PayloadRequest, path: string, value: unknown, longest: number): void => {
  if (value === null || value === undefined) return
  if (typeof value !== 'string') throw refuse(req, path, { zh: '须为文字', en: 'must be text' })
  if (value.length > longest) throw refuse(req, path, { zh: `超过 ${longest} 字`, en: `is longer than ${longest} characters` })
  if (!isCleanText(value)) throw refuse(req, path, { zh: '含有控制字符或半个字符', en: 'has control characters or halves of characters in it' })
}

const checkBody = (req: PayloadRequest, path: string, value: unknown): unknown => {
  try {
    return normaliseBody(value)
  } catch (error) {
    if (!(error instanceof BadBody)) throw error
    throw refuse(req, path, { zh: `不合格式：${error.message}`, en: `is not a body: ${error.message}` })
  }
}

const checkRelation = async (req: PayloadRequest, path: string, relationTo: string, value: unknown): Promise<void> => {
  const id = idOf(value)
  if (id === null) return
  const isKnown = typeof id === 'string' && isCleanText(id) && (typeof value === 'string' || typeof value === 'object')
    ? await req.payload.db.findOne({ collection: relationTo as 'pages', req, where: { id: { equals: id } } }).catch(() => null)
    : null
  if (!isKnown) throw refuse(req, path, { zh: `指向的 ${relationTo} 不存在`, en: `names none of the ${relationTo}` })
}

const checkRows = (req: PayloadRequest, path: string, fields: FlattenedField[], value: unknown): unknown => {
  if (value === null || value === undefined) return []
  if (!Array.isArray(value)) throw refuse(req, path, { zh: '须为列表', en: 'must be a list' })
  const ids = new Set<unknown>()
  return value.map((row: unknown, index) => {
    if (row === null || typeof row !== 'object' || Array.isArray(row)) throw refuse(req, `${path}.${index}`, { zh: '须为对象', en: 'must be an object' })
    const { id, ...given } = row as Record<string, unknown>
    const own: Record<string, unknown> = {}
    for (const field of fields) {
      if (field.name === 'id') continue
      const at = `${path}.${index}.${field.name}`
      checkText(req, at, given[field.name], 'maxLength' in field && field.maxLength ? field.maxLength : LONGEST_TEXT)
      if ('required' in field && field.required && !String(given[field.name] ?? '').trim()) throw refuse(req, at, { zh: '不能为空', en: 'must not be empty' })
      own[field.name] = given[field.name] ?? null
    }
    // An id that stands twice, or is none, is left to the database to give.
    if (typeof id !== 'string' || ids.has(id)) return own
    ids.add(id)
    return { ...own, id }
  })
}

const checkField = async (req: PayloadRequest, field: FlattenedField, value: unknown): Promise<unknown> => {
  if (field.type === 'text' || field.type === 'textarea') checkText(req, field.name, value, field.maxLength ?? LONGEST_TEXT)
  if (field.type === 'richText') return checkBody(req, field.name, value)
  if (field.type === 'array') return checkRows(req, field.name, field.flattenedFields, value)
  if ((field.type === 'relationship' || field.type === 'upload') && typeof field.relationTo === 'string') {
    if (field.hasMany && value !== null && value !== undefined && !Array.isArray(value)) throw refuse(req, field.name, { zh: '须为列表', en: 'must be a list' })
    for (const each of [value].flat()) await checkRelation(req, field.name, field.relationTo, each)
  }
  return value
}

/**
 * Checks every part of a text before anything is decided on it: a draft may be incomplete, but what it holds must be
 * storable on both databases and publishable as it stands.
 * @throws {ClearError} 400, naming the field.
 */
export const checkContent: CollectionBeforeValidateHook = async ({ collection, data, req }) => {
  if (!data) return data
  const checked: Record<string, unknown> = { ...data }
  for (const field of collection.flattenedFields) {
    if (field.name in data && isTextField(field)) checked[field.name] = await checkField(req, field, data[field.name])
  }
  return checked
}
