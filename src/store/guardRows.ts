import { type BaseDatabaseAdapter, type CollectionSlug, NotFound, type PayloadRequest, type Where } from 'payload'

import { changesOf } from './changesOf'
import { rememberedRow } from './readRows'
import { staleRow } from './staleRow'

type Row = Record<string, unknown>
type UpdateOne = BaseDatabaseAdapter['updateOne']
type Update = Parameters<UpdateOne>[0]
type Save = Update & { id: number | string }

/** What holds for people's saves of a row that the program writes to as well. */
export type SavedRow = {
  /** The program's alone: no save changes these, whatever it brings. */
  own: ReadonlySet<string>
  /** It has a revision, which each save names and counts on (src/hooks/countRevision.ts). */
  isCounted?: boolean
  /** What the program writes of what people edit counts as well: a form opened before it would put it back. */
  countsProgram?: boolean
  /** What must be so beside the revision, and the answer when it is not. */
  rests?: { error: (req: PayloadRequest) => Error; where: Where }
  /** Before a save is written. */
  before?: (req: PayloadRequest, id: string) => Promise<void>
  /** What a save writes along with it. @param revision the one that it makes. */
  alsoWrites?: (req: PayloadRequest, id: string, revision: number) => Row
  /** What follows from a save that was written. */
  after?: (req: PayloadRequest, id: string) => Promise<void>
}

/** What a save has changed, and its time, changed or not. */
const changesOfSave = (data: Row, read: Row, own: ReadonlySet<string>): Row =>
  ({ ...changesOf(data, read, own), ...('updatedAt' in data && !own.has('updatedAt') ? { updatedAt: data.updatedAt } : {}) })

const revisionOf = ({ revision }: Row): number => (typeof revision === 'number' ? revision : 1)

/** One that nobody has saved since there are revisions has none stored. */
const isAt = (revision: number): Where =>
  revision === 1 ? { or: [{ revision: { equals: 1 } }, { revision: { exists: false } }] } : { revision: { equals: revision } }

/**
 * Payload reads a row, runs the hooks and writes the whole row back; on a database without transactions that undoes
 * whatever the program has written to it meanwhile (that a page was imported again, that something became public). Here
 * such a save writes the fields it has changed and no other, by one conditional write on the revision it was made on; one that
 * has changed none leaves the row and its revision as they are.
 * @example a PATCH of a page's name: { …whole row, name } → { name, title, revision, updatedAt } where its revision still is the one read
 */
export const guardRows = <A extends BaseDatabaseAdapter>(adapter: A, rows: ReadonlyMap<string, SavedRow>): A => {
  const updateOne = adapter.updateOne.bind(adapter) as UpdateOne

  const refusal = async (req: PayloadRequest, collection: CollectionSlug, id: string, read: Row, rests: SavedRow['rests']): Promise<Error> => {
    const now = await adapter.findOne<Row & { id: string }>({ collection, req, where: { id: { equals: id } } })
    if (!now) return new NotFound(req.t)
    return rests && revisionOf(now) === revisionOf(read) ? rests.error(req) : staleRow(req, collection, id, revisionOf(read))
  }

  /** Lists have tables of their own; Payload then inserts the row and lets that fail over its id, after what it requires was asked for. */
  const saveThere = async ({ payload }: PayloadRequest, standing: Row | null, args: Save): Promise<unknown> => {
    if (!standing) return null
    const hasList = Object.values(args.data).some(Array.isArray)
    const required = hasList ? payload.collections[args.collection].config.flattenedFields.filter((field) => 'required' in field && field.required) : []
    return updateOne({ ...args, data: { ...Object.fromEntries(required.map(({ name }) => [name, standing[name]])), ...args.data } })
  }

  const save = async (args: Save, row: SavedRow): Promise<unknown> => {
    const { collection, data, id, req, ...rest } = args
    const read = rememberedRow(req, collection, id)
    if (!req?.payload || !read) throw new Error(`A write to one of the ${collection} by its id needs the hook rememberRead.`)
    const request = req as PayloadRequest
    const where: Where = {
      and: [{ id: { equals: id } }, ...(row.isCounted ? [isAt(revisionOf(read))] : []), ...(row.rests ? [row.rests.where] : [])],
    }
    const changes = changesOfSave(data, read, row.own)
    // A save of nothing (all it brought is the program's to write, or stands there already) writes and counts nothing.
    if (Object.keys(changes).every((name) => name === 'updatedAt' || name === 'revision')) {
      const standing = await adapter.findOne<Row & { id: string }>({ collection, req, where })
      if (!standing) throw await refusal(request, collection, String(id), read, row.rests)
      return standing
    }
    await row.before?.(request, String(id))
    Object.assign(changes, row.alsoWrites?.(request, String(id), revisionOf(read) + 1))
    // The transaction has begun before the row was read, and SQLite has one writer: looking is enough there.
    const written = adapter.name === 'sqlite'
      ? await saveThere(request, await adapter.findOne<Row & { id: string }>({ collection, req, where }), { ...rest, collection, data: changes, id, req })
      : await updateOne({ ...rest, collection, data: changes, options: { atomic: true }, req, where })
    if (!written) throw await refusal(request, collection, String(id), read, row.rests)
    await row.after?.(request, String(id))
    return written
  }

  const counted = (args: Update, { countsProgram, own }: SavedRow): Update => {
    const isEdit = Object.keys(args.data).some((name) => name !== 'updatedAt' && !own.has(name))
    return countsProgram && isEdit ? { ...args, data: { ...args.data, revision: { $inc: 1 } } } : args
  }

  adapter.updateOne = (async (args: Update) => {
    const row = rows.get(args.collection)
    if (!row) return updateOne(args)
    return args.id === undefined ? updateOne(counted(args, row)) : save(args as Save, row)
  }) as UpdateOne
  return adapter
}
