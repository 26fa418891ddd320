import type { CollectionSlug } from 'payload'
import { vi } from 'vitest'

import type { App } from './app'
import { databaseKind } from './database'

type NativeCollection = { insertMany: (docs: unknown[], options: unknown) => Promise<unknown>; insertOne: (doc: unknown, options: unknown) => Promise<unknown> }
type Client = { execute: (sql: string) => Promise<unknown> }

const FULL = 'the disk is full'

const onMongo = (app: App, slug: CollectionSlug, nth: number): (() => Promise<void>) => {
  const { collection } = (app.payload.db as unknown as { collections: Record<string, { collection: NativeCollection }> }).collections[slug] as { collection: NativeCollection }
  const many = collection.insertMany.bind(collection)
  const spies = [
    vi.spyOn(collection, 'insertMany').mockImplementation(async (docs, options) => {
      if (nth > 1) await many(docs.slice(0, nth - 1), options)
      throw new Error(FULL)
    }),
    vi.spyOn(collection, 'insertOne').mockRejectedValueOnce(new Error(FULL)),
  ]
  return async () => spies.forEach((spy) => spy.mockRestore())
}

const onSQLite = async (app: App, slug: CollectionSlug, nth: number): Promise<() => Promise<void>> => {
  const { client } = app.payload.db as unknown as { client: Client }
  const table = slug.replaceAll('-', '_')
  await client.execute('CREATE TABLE IF NOT EXISTS test_inserts (n integer)')
  await client.execute('DELETE FROM test_inserts')
  await client.execute(`CREATE TRIGGER test_full BEFORE INSERT ON ${table} BEGIN
    INSERT INTO test_inserts VALUES (1);
    SELECT RAISE(ABORT, '${FULL}') WHERE (SELECT count(*) FROM test_inserts) >= ${nth};
  END`)
  return async () => {
    await client.execute('DROP TRIGGER test_full')
  }
}

/**
 * The nth document of a collection that comes now cannot be inserted; those before it in the same statement are, where
 * the database has no transactions.
 * @returns what makes it possible again.
 */
export const failingInsert = async (app: App, slug: CollectionSlug, nth: number): Promise<() => Promise<void>> =>
  databaseKind === 'mongodb' ? onMongo(app, slug, nth) : onSQLite(app, slug, nth)
