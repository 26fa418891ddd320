import type { Payload } from 'payload'

import { type Kept, keptCollections } from './keptCollections'
import { type Model, mongoModel } from './mongoModels'
import type { Row } from './Row'
import type { Target } from './Target'

/** MongoDB takes 48 MB and 100,000 documents in one message. */
const MOST_BYTES = 8 * 1024 * 1024
const MOST_ROWS = 500

/** A unique value that is null counts as one on MongoDB, and as none on SQLite. */
const withoutUniqueNulls = (payload: Payload, { collection, isVersions }: Kept, row: Record<string, unknown>): Record<string, unknown> => {
  if (isVersions) return row
  const unique = payload.collections[collection].config.flattenedFields.filter((field) => 'unique' in field && field.unique)
  const nulls = unique.map(({ name }) => name).filter((name) => row[name] === null)
  return nulls.length === 0 ? row : Object.fromEntries(Object.entries(row).filter(([name]) => !nulls.includes(name)))
}

/** As the models store it: ids and relations as ObjectIds, times as dates; nothing is filled in. */
const storedRow = (model: Model, { id, ...rest }: Record<string, unknown>): Record<string, unknown> => {
  const document = new model({ ...rest, _id: id }, undefined, { defaults: false })
  const wrong = document.validateSync()
  if (wrong) throw wrong
  return document.toObject({ depopulate: true, flattenMaps: true, getters: false, minimize: false, versionKey: false, virtuals: false })
}

/** A MongoDB has no transaction that holds all of it: what fails once it was touched is emptied again. */
export const mongoTarget = (payload: Payload): Target => {
  let held: { kept: Kept; rows: Record<string, unknown>[]; size: number } | null = null
  let isTouched = false

  const flush = async (): Promise<void> => {
    if (!held) return
    const { kept, rows } = held
    held = null
    await mongoModel(payload, kept.collection, kept.isVersions).collection.insertMany(rows, { ordered: true })
  }

  const empty = async (): Promise<void> => {
    isTouched = true
    for (const { collection, isVersions } of keptCollections(payload)) await mongoModel(payload, collection, isVersions).deleteMany({})
  }

  return {
    empty,
    put: async (kept, row, size) => {
      if (held && (held.kept.name !== kept.name || held.rows.length >= MOST_ROWS || held.size + size > MOST_BYTES)) await flush()
      held ??= { kept, rows: [], size: 0 }
      held.rows.push(storedRow(mongoModel(payload, kept.collection, kept.isVersions), withoutUniqueNulls(payload, kept, row)))
      held.size += size
    },
    commit: async () => {
      await flush()
      return []
    },
    undo: async () => {
      held = null
      // The images come first, and a full disk stops a restore while nothing here was touched.
      if (isTouched) await empty()
      return !isTouched
    },
  } satisfies Target & { put: (kept: Kept, row: Row, size: number) => Promise<void> }
}
