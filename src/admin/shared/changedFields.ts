import type { ClientField } from 'payload'

import type { Words } from './useWords'

type Row = Record<string, unknown>
export type ChangedField = { /** As its form calls it. */ label: Words | string; name: string; /** What it says now, where that is a word or a number. */ now: string | null }

/** Of relations their ids: a row may have come with them or with what they lead to. */
const plain = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plain)
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : (value ?? null)
}

const shown = (value: unknown): string | null => (typeof value === 'string' || typeof value === 'number' ? String(value) : null)

/** The fields of a form that a person sees and that are not the same in two states of its row, in the order of the form. */
export const changedFields = (fields: readonly ClientField[], before: Row, after: Row): ChangedField[] =>
  fields.flatMap((field): ChangedField[] => {
    if (field.admin && 'hidden' in field.admin && field.admin.hidden) return []
    if (!('name' in field)) return 'fields' in field ? changedFields(field.fields, before, after) : []
    const { name } = field
    if (field.type === 'ui' || field.type === 'join' || !(name in after) || name === 'createdAt' || name === 'updatedAt') return []
    if (JSON.stringify(plain(before[name])) === JSON.stringify(plain(after[name]))) return []
    const label = 'label' in field && field.label ? (field.label as Words | string) : name
    return [{ label, name, now: field.type === 'text' || field.type === 'textarea' || field.type === 'number' ? shown(after[name]) : null }]
  })
