import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

export type TestDatabase = { kind: 'mongodb' | 'sqlite'; remove: () => void; uri: string }

/** The database this run of the suite is on; the same files run once for each. */
export const databaseKind = (process.env.REISSUE_TEST_DATABASE ?? 'sqlite') as TestDatabase['kind']

/** Why there is no such database here; null when there is one. */
export const whyNot = (kind: TestDatabase['kind']): string | null =>
  kind === 'mongodb' && !process.env.MONGODB_URI ? 'no MongoDB: set MONGODB_URI' : null

/** Why the suite cannot run here; null when it can. Skipped tests are counted and say so. */
export const skipReason = whyNot(databaseKind)

/** An empty database of its own for one test file. */
export const emptyDatabase = (kind: TestDatabase['kind'] = databaseKind): TestDatabase => {
  const name = `reissue_test_${randomUUID().slice(0, 8)}`
  if (kind === 'mongodb') {
    const uri = new URL(process.env.MONGODB_URI ?? 'mongodb://127.0.0.1:27017/x')
    uri.pathname = `/${name}`
    return { kind: 'mongodb', remove: () => undefined, uri: uri.toString() }
  }
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `${name}-`))
  return {
    kind: 'sqlite',
    remove: () => fs.rmSync(folder, { force: true, recursive: true }),
    uri: `file:${path.join(folder, 'reissue.db')}`,
  }
}
