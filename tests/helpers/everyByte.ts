import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

import type { App } from './app'

/** Places where a text is found: the table or collection, or the file. */
type Found = string

const inside = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value) ?? '')

/** Files are kept gzipped in base64: what is in them counts, too. */
const unpacked = (text: string): string =>
  text.replace(/H4sI[A-Za-z0-9+/=]{20,}/gu, (packed) => {
    try {
      return `${packed}${gunzipSync(Buffer.from(packed, 'base64')).toString('utf8')}`
    } catch {
      return packed
    }
  })

const tables = async (app: App): Promise<{ name: string; text: string }[]> => {
  const { db } = app.payload
  if (db.name === 'sqlite') {
    const { client } = db as unknown as { client: { execute: (sql: string) => Promise<{ rows: Record<string, unknown>[] }> } }
    const names = (await client.execute("SELECT name FROM sqlite_master WHERE type = 'table'")).rows.map(({ name }) => String(name))
    return Promise.all(names.map(async (name) => ({ name, text: (await client.execute(`SELECT * FROM "${name}"`)).rows.map((row) => Object.values(row).map(inside).join('\u0000')).join('\n') })))
  }
  type Collection = { collectionName: string; find: (filter: object) => { toArray: () => Promise<unknown[]> } }
  const { connection } = db as unknown as { connection: { db: { collections: () => Promise<Collection[]> } } }
  return Promise.all((await connection.db.collections()).map(async (collection) => ({ name: collection.collectionName, text: JSON.stringify(await collection.find({}).toArray()) })))
}

/** Where any of some texts stands: in any row of any table or collection, whatever Payload knows of it, in a file of the media folder, or in the file of the database. */
export const everyByte = async (app: App, texts: readonly string[]): Promise<Found[]> => {
  const places = (await tables(app)).map(({ name, text }) => ({ name, text: unpacked(text) }))
  const file = String(process.env.DATABASE_URI).replace(/^file:/u, '')
  // The file of SQLite as it lies on the disk, free pages and the log of writes, too.
  if (app.payload.db.name === 'sqlite') for (const each of [file, `${file}-wal`]) places.push({ name: each, text: fs.readFileSync(each, 'utf8') })
  for (const name of fs.readdirSync(app.mediaDir)) places.push({ name: `media/${name}`, text: fs.readFileSync(path.join(app.mediaDir, name)).toString('latin1') })
  return texts.flatMap((text) => places.filter((place) => place.text.includes(text)).map(({ name }) => `${text} in ${name}`))
}
