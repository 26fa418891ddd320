import fs from 'node:fs'
import path from 'node:path'

import Database from 'libsql'

import { currentGeneration } from '../../../src/delivery/readModel/generations'

/** What is kept of a text that readers do not get just now, to be given them again; no answer is made of it. */
const KEPT = `SELECT json FROM versions v JOIN texts t ON t.n = v.text WHERE t.state != 'public' AND json IS NOT NULL`

const asText = (value: unknown): string => (value instanceof Uint8Array || value instanceof ArrayBuffer ? Buffer.from(value as Uint8Array).toString('latin1') : String(value))

/** Every value of every table, the search's own too, as `table: value`. @param isKept what may stand there. */
export const valuesOf = (dir: string): { kept: string[]; values: { table: string; text: string }[] } => {
  const db = new Database(path.join(dir, currentGeneration(dir) ?? 'none'), { readonly: true })
  try {
    const kept = (db.prepare(KEPT).all() as { json: string }[]).map(({ json }) => json)
    const tables = (db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'").all() as { name: string }[]).map(({ name }) => name)
    const values = tables.flatMap((table) => (db.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[])
      .flatMap((row) => Object.values(row).filter((value) => value !== null).map((value) => ({ table, text: asText(value) }))))
    return { kept, values }
  } finally {
    db.close()
  }
}

/** All that lies in the folder of a read model, byte for byte, as Latin-1. */
export const bytesOf = (dir: string): string =>
  fs.readdirSync(dir).map((file) => fs.readFileSync(path.join(dir, file), 'latin1')).join('\n')
