import { type BaseDatabaseAdapter, NotFound, type PayloadRequest, type Where } from 'payload'

import { rememberedRow } from './readRows'

type Row = Record<string, unknown>
type UpdateOne = BaseDatabaseAdapter['updateOne']
type Save = Parameters<UpdateOne>[0] & { id: number | string }

/** What holds for people's saves of a row that the program writes to as well. */
export type SavedRow = {
  /** The program's alone: no save changes these, whatever it brings. */
  own: ReadonlySet<string>
  /** What must be so still for a save of the row as it was read, and the answer when it is not. */
  still?: { error: (req: PayloadRequest) => Error; where: (read: Row) => Where }
}

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)

/** Of the whole row that Payload writes: what the save has changed, and its time. */
const changesOf = (data: Row, read: Row, own: ReadonlySet<string>): Row =>
  Object.fromEntries(
    Object.entries(data).filter(([name, value]) => name !== 'id' && !own.has(name) && (name === 'updatedAt' || !isEqual(value, read[name]))),
  )

/**
 * Payload reads a row, runs the hooks and writes the whole row back; on a database without transactions that undoes
 * whatever the program has written to it meanwhile (that a page was imported again, that something became public). Here
 * such a save writes the fields it has changed and no other, by one conditional write.
 * @example a PATCH of a page's name: { …whole row, name } → { name, title, updatedAt } where its revision still is the one read
 */
export const guardRows = <A extends BaseDatabaseAdapter>(adapter: A, rows: ReadonlyMap<string, SavedRow>): A => {
  const updateOne = adapter.updateOne.bind(adapter) as UpdateOne

  const save = async (args: Save, { own, still }: SavedRow): Promise<unknown> => {
    const { collection, data, id, req, ...rest } = args
    const read = rememberedRow(req, collection, id)
    if (!req?.payload || !read) throw new Error(`A write to one of the ${collection} by its id needs the hook rememberRead.`)
    const request = req as PayloadRequest
    const where: Where = { and: [{ id: { equals: id } }, ...(still ? [still.where(read)] : [])] }
    const changes = changesOf(data, read, own)
    // The transaction has begun before the row was read, and SQLite has one writer: looking is enough there.
    const written = adapter.name === 'sqlite'
      ? (await adapter.findOne({ collection, req, where })) && (await updateOne({ ...rest, collection, data: changes, id, req }))
      : await updateOne({ ...rest, collection, data: changes, options: { atomic: true }, req, where })
    if (written) return written
    const isThere = await adapter.findOne({ collection, req, where: { id: { equals: id } } })
    throw isThere && still ? still.error(request) : new NotFound(request.t)
  }

  adapter.updateOne = (async (args: Parameters<UpdateOne>[0]) => {
    const row = rows.get(args.collection)
    return row && args.id !== undefined ? save(args as Save, row) : updateOne(args)
  }) as UpdateOne
  return adapter
}
