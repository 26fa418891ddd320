import type { CollectionSlug, Payload } from 'payload'

import { MARK } from './CANARY'

const valuesAt = (value: unknown, [name, ...rest]: string[]): unknown[] => {
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, [name ?? '', ...rest]))
  if (value === null || typeof value !== 'object') return []
  const found = (value as Record<string, unknown>)[name ?? '']
  return rest.length === 0 ? [found] : valuesAt(found, rest)
}

/** Of these fields, those in which a hostile text is kept, in some row. @param fields as `collection.path`. */
export const filledFields = async (payload: Payload, fields: string[]): Promise<Set<string>> => {
  const filled = new Set<string>()
  for (const { slug } of payload.config.collections) {
    const { docs } = await payload.db.find<{ id: string }>({ collection: slug as CollectionSlug, pagination: false })
    for (const field of fields.filter((each) => each.startsWith(`${slug}.`))) {
      const values = docs.flatMap((doc) => valuesAt(doc, field.slice(slug.length + 1).split('.')))
      if (values.some((value) => (JSON.stringify(value) ?? '').includes(MARK))) filled.add(field)
    }
  }
  return filled
}
