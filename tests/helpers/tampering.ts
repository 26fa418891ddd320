import type { CollectionSlug, Where } from 'payload'

import { writesOf } from '../../src/store/guardWrites'
import type { App } from './app'

export type Row = Record<string, unknown> & { id: string }
type Change = Record<string, unknown> | ((row: Row) => Record<string, unknown>)

const whereOf = (named: Record<string, unknown>): Where => ({ and: Object.entries(named).map(([name, value]) => ({ [name]: { equals: value } })) })

/** Hands laid on the database and the disk, past the program; `undo` takes all of it back. */
export const tampering = (app: App) => {
  const { db } = app.payload
  const undone: (() => Promise<unknown> | unknown)[] = []

  const change = async (collection: CollectionSlug, named: Record<string, unknown>, data: Change): Promise<void> => {
    const before = await db.findOne<Row>({ collection, where: whereOf(named) })
    if (!before) throw new Error(`There is none of the ${collection} like ${JSON.stringify(named)}.`)
    const changed = typeof data === 'function' ? data(before) : data
    const write = (values: Record<string, unknown>): Promise<unknown> =>
      writesOf(db).updateOne({ collection, data: { ...structuredClone(values), updatedAt: null }, options: { atomic: true }, where: { id: { equals: before.id } } })
    await write(changed)
    undone.push(() => write(Object.fromEntries(Object.keys(changed).map((name) => [name, before[name] ?? null]))))
  }

  /** A row of a collection without lists, or of articles with their lists. */
  const remove = async (collection: CollectionSlug, named: Record<string, unknown>): Promise<void> => {
    const before = await db.findOne<Row>({ collection, where: whereOf(named) })
    if (!before) throw new Error(`There is none of the ${collection} like ${JSON.stringify(named)}.`)
    const versions = collection === 'articles' ? (await db.findVersions<{ id: string }>({ collection, pagination: false, sort: 'updatedAt', where: { parent: { equals: before.id } } })).docs : []
    if (versions.length > 0) await writesOf(db).deleteVersions({ collection, where: { parent: { equals: before.id } } })
    await writesOf(db).deleteMany({ collection, where: { id: { equals: before.id } } })
    const { id, ...data } = before
    undone.push(async () => {
      await writesOf(db).create({ collection, customID: id, data: structuredClone(data) })
      for (const { version } of versions as unknown as { version: Record<string, unknown> }[]) {
        const own = { autosave: false, createdAt: String(version.createdAt), parent: id, updatedAt: String(version.updatedAt) }
        await writesOf(db).createVersion({ collectionSlug: collection, versionData: structuredClone(version) as never, ...own })
      }
    })
  }

  const version = async (collection: 'articles' | 'captions', parent: string, revision: number, data: Record<string, unknown>): Promise<void> => {
    const { docs } = await db.findVersions<Row>({ collection, where: { and: [{ parent: { equals: parent } }, { 'version.revision': { equals: revision } }] } })
    const [found] = docs as unknown as { id: string; version: Row }[]
    if (!found) throw new Error(`There is no version of ${collection}:${parent} at revision ${revision}.`)
    const { id, ...row } = found
    const write = (values: Row): Promise<unknown> =>
      writesOf(db).updateVersion({ collection, id, versionData: { ...structuredClone(row), version: structuredClone(values) } as never })
    await write({ ...row.version, ...data })
    undone.push(() => write(row.version))
  }

  return {
    at: (work: () => void, back: () => void): void => {
      work()
      undone.push(back)
    },
    change, remove, version,
    undo: async (): Promise<void> => {
      for (const back of undone.reverse()) await back()
    },
  }
}
