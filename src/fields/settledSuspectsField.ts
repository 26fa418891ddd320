import type { Field, FieldHook } from 'payload'

import { staffField } from '../access/staff'
import { isCleanText } from '../editorial/cleanText'
import { ClearError } from '../errors'
import { label } from './label'

const MOST = 10_000
const LONGEST = 1_000

const isKey = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.length <= LONGEST && isCleanText(value)

const checkKeys: FieldHook = ({ req, value }) => {
  if (value === null || value === undefined) return value
  if (!Array.isArray(value) || value.length > MOST || !value.every(isKey)) {
    throw new ClearError(req, 400, {
      zh: `“settledSuspects”须为疑点标识的列表（最多 ${MOST} 个，每个最多 ${LONGEST} 字），没有保存。`,
      en: `“settledSuspects” must be a list of the keys of suspects (at most ${MOST}, of at most ${LONGEST} characters each); nothing was saved.`,
    }, { code: 'content', path: 'settledSuspects' })
  }
  return [...new Set(value)]
}

/** The suspects that a proofreader looked at and left as they are, by their keys; saved with the text, but no correction of it. */
export const settledSuspectsField: Field = {
  name: 'settledSuspects', type: 'json',
  access: { create: staffField, read: staffField, update: staffField },
  admin: { disableBulkEdit: true, hidden: true },
  hooks: { beforeValidate: [checkKeys] },
  label: label('已放过的疑点', 'Settled suspects'),
}
