import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** A database and a media folder, as the environment names them. */
export type System = { DATABASE_URI: string; MEDIA_DIR: string }

/** A system that nobody has used yet, below a folder. */
export const newSystem = (kind: 'mongodb' | 'sqlite', folder: string): System => {
  const name = `reissue_test_${randomUUID().slice(0, 8)}`
  const MEDIA_DIR = path.join(folder, `${name}-media`)
  fs.mkdirSync(MEDIA_DIR)
  if (kind === 'sqlite') return { DATABASE_URI: `file:${path.join(folder, `${name}.db`)}`, MEDIA_DIR }
  const uri = new URL(process.env.MONGODB_URI ?? '')
  uri.pathname = `/${name}`
  return { DATABASE_URI: uri.toString(), MEDIA_DIR }
}
