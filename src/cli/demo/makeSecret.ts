import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

import { makeOwnFolder } from '../../files/ownFiles'
import { secretFile } from '../secretFile'

/** Makes the demo's secret once. It appears whole or not at all, also when two start together. */
export const makeSecret = (): void => {
  if (process.env.PAYLOAD_SECRET !== undefined || fs.existsSync(secretFile)) return
  makeOwnFolder(path.dirname(secretFile))
  const fresh = `${secretFile}.${process.pid}`
  fs.writeFileSync(fresh, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600 })
  try {
    fs.linkSync(fresh, secretFile)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    fs.rmSync(fresh)
  }
}
