import fs from 'node:fs'

import { secretFile } from './secretFile'

/**
 * Lets commands that sign nothing (import, users) work on the demo's database. A variable that is set but empty is left as
 * it is: a deployment that forgot its secret must hear of it.
 */
export const useSecret = (): void => {
  if (process.env.PAYLOAD_SECRET !== undefined || !fs.existsSync(secretFile)) return
  process.env.PAYLOAD_SECRET = fs.readFileSync(secretFile, 'utf8').trim()
}
