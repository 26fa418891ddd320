import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, CollectionBeforeChangeHook, CollectionBeforeDeleteHook, CollectionSlug, PayloadRequest } from 'payload'

import { type LoggedRow, type Note, noted, saltOf } from '../log/noted'
import { saidOf } from '../log/saidOf'
import { who } from '../log/who'
import { followUp } from '../store/followUp'
import { isSameValue } from '../store/isSameValue'
import { heldRow } from '../store/readRows'

type Of = {
  /** What the log tells of it, from → to. */
  fields: readonly string[]
  /** What the log only says has changed. */
  secret?: readonly string[]
  /** Finds a row that has just been made. */
  unique: string
}

type Kept = { key: string | null; note: Omit<Note, 'owner'> }
type Hooks = { afterChange: CollectionAfterChangeHook; afterDelete: CollectionAfterDeleteHook; beforeChange: CollectionBeforeChangeHook; beforeDelete: CollectionBeforeDeleteHook }

/** Under a name: Payload takes a context that has nothing but symbols for an empty one, and makes it anew. */
const keptOf = (req: PayloadRequest): Map<string, Kept> => (req.context.keptEntries ??= new Map<string, Kept>()) as Map<string, Kept>

const pick = (row: Record<string, unknown>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, row[name] ?? null]))

const isPassword = (data: Record<string, unknown>): boolean => typeof data.password === 'string' && data.password !== ''

const keep = async (req: PayloadRequest, handle: string, note: Omit<Note, 'owner'>): Promise<void> => {
  keptOf(req).set(handle, { key: await noted.keep(req, note), note })
}

const written = async (req: PayloadRequest, handle: string, id: string): Promise<void> => {
  const kept = keptOf(req).get(handle)
  if (!kept) return
  keptOf(req).delete(handle)
  await followUp(req, (after) => noted.write(after, kept.key, kept.note, id))
}

const rowOf = (req: PayloadRequest, collection: string, id: unknown): Promise<LoggedRow | null> =>
  req.payload.db.findOne<LoggedRow>({ collection: collection as CollectionSlug, req, where: { id: { equals: id } } })

const isOwn = (req: PayloadRequest, collection: string, id: unknown): boolean => req.user?.collection === collection && String(req.user.id) === String(id)

/**
 * The hooks by which making, changing and deleting a row becomes an entry of the log: `beforeChange` and `beforeDelete` last of
 * theirs, `afterChange` and `afterDelete` first. A password that somebody else sets is told of; never what it is.
 */
export const logRow = ({ fields, secret = [], unique }: Of): Hooks => {
  const noteOf = (req: PayloadRequest, collection: string, action: Note['entry']['action'], reason: string, row: Record<string, unknown>) => ({
    collection: collection as CollectionSlug,
    entry: { action, ...who(req), at: new Date().toISOString(), reason },
    saltBefore: null,
    unique: pick(row, [unique]),
  })
  /** One request makes one row of a collection after the other. */
  const handleOf = (collection: string, id: unknown): string => `${collection}:${String(id ?? 'new')}`

  return {
    beforeChange: async ({ collection: { slug }, data, operation, originalDoc, req }) => {
      if (operation === 'create') {
        const note = noteOf(req, slug, 'create', saidOf(null, pick(data, fields)), data)
        await keep(req, handleOf(slug, null), { ...note, id: null, then: pick(data, fields), toRevision: 1 })
        return data
      }
      const { id } = originalDoc as LoggedRow
      const row = (heldRow(req, slug, id) as LoggedRow | null) ?? (await rowOf(req, slug, id))
      if (!row) return data
      const isIn = (name: string): boolean => data[name] !== undefined && !isSameValue(data[name], row[name])
      const changed = fields.filter(isIn)
      const hidden = [...secret.filter(isIn), ...(isPassword(data) && !isOwn(req, slug, id) ? ['password'] : [])]
      if (changed.length + hidden.length === 0) return data
      await keep(req, handleOf(slug, id), {
        ...noteOf(req, slug, 'change', saidOf(pick(row, changed), pick(data, changed), hidden), row),
        id: String(id), saltBefore: hidden.includes('password') ? saltOf(row) : null, then: pick(data, [...changed, ...secret.filter(isIn)]),
        toRevision: typeof row.revision === 'number' ? row.revision + 1 : null,
      })
      return data
    },
    afterChange: async ({ collection: { slug }, doc, operation, req }) => {
      await written(req, handleOf(slug, operation === 'create' ? null : (doc as LoggedRow).id), String((doc as LoggedRow).id))
      return doc
    },
    beforeDelete: async ({ collection: { slug }, id, req }) => {
      const row = await rowOf(req, slug, id)
      if (!row) return
      const note = noteOf(req, slug, 'delete', saidOf(null, pick(row, fields)), row)
      await keep(req, `${slug}:${id}:gone`, { ...note, id: String(id), then: null, toRevision: typeof row.revision === 'number' ? row.revision + 1 : null })
    },
    afterDelete: async ({ collection: { slug }, id, req }) => written(req, `${slug}:${id}:gone`, String(id)),
  }
}
