import type { BaseDatabaseAdapter } from 'payload'

import { WrongDoor } from '../errors'

type Writes = Pick<
  BaseDatabaseAdapter,
  'create' | 'createVersion' | 'deleteMany' | 'deleteOne' | 'deleteVersions' | 'updateMany' | 'updateOne' | 'updateVersion' | 'upsert'
>

type Write = (args: never) => Promise<unknown>

const WRITES = [
  'create', 'createVersion', 'deleteMany', 'deleteOne', 'deleteVersions', 'updateMany', 'updateOne', 'updateVersion', 'upsert',
] as const satisfies (keyof Writes)[]

const KEY = Symbol.for('reissue.unguarded')
const shared = globalThis as unknown as Record<symbol, WeakMap<object, Writes> | undefined>

/** Keyed by the adapter; one for the process, since `next dev` loads this module anew and keeps the adapter. */
const unguarded = (shared[KEY] ??= new WeakMap<object, Writes>())

/** The adapter's own writes, for the rooms that keep the rules (workflow, import). */
export const writesOf = (adapter: object): Writes => {
  const writes = unguarded.get(adapter)
  if (!writes) throw new Error('The database adapter is not guarded: make it with src/db.ts.')
  return writes
}

export type Doors = {
  /** A new document's first row. */
  create: Writes['create']
  /** A draft saved over an existing document, or the first version of a new one. */
  createVersion: Writes['createVersion']
}

/**
 * Leaves two doors to the guarded collections: creating, and saving a draft. Whatever path Payload has or will have
 * (bulk, publish, unpublish, restore, autosave, duplicate, GraphQL, Local API without access control), it ends in one
 * of the adapter's writes, and everything else stops here.
 */
export const guardWrites = <A extends BaseDatabaseAdapter>(adapter: A, guarded: ReadonlySet<string>, doors: Doors): A => {
  const own = Object.fromEntries(
    WRITES.map((name) => [name, (adapter[name] as unknown as Write).bind(adapter)]),
  ) as unknown as Writes
  unguarded.set(adapter, own)

  const slugOf = (args: { collection?: string; collectionSlug?: string }): string =>
    args.collectionSlug ?? args.collection ?? ''

  for (const name of WRITES) {
    const door = name === 'create' || name === 'createVersion' ? doors[name] : null
    const write = own[name] as unknown as Write
    const guardedWrite = async (args: { collection?: string; collectionSlug?: string }): Promise<unknown> => {
      if (!guarded.has(slugOf(args))) return write(args as never)
      if (!door) throw new WrongDoor(slugOf(args), name)
      return (door as unknown as Write)(args as never)
    }
    Object.assign(adapter, { [name]: guardedWrite })
  }
  return adapter
}
