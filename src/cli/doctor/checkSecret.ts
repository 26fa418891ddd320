import fs from 'node:fs'

import { readEnvironment } from '../../env'
import { messageOf } from '../messageOf'
import { secretFile } from '../secretFile'
import { type Check, fail, ok, warn } from './Check'

const OTHERS_MAY_READ = 0o077

const checkSecretFile = (): Check => {
  if ((fs.statSync(secretFile).mode & OTHERS_MAY_READ) !== 0) {
    return fail('secret', `others on this machine may read ${secretFile}`, `Run \`chmod 600 ${secretFile}\`.`)
  }
  return warn('secret', 'PAYLOAD_SECRET is not set; the demo has one of its own', 'Set PAYLOAD_SECRET before `reissue start`.')
}

export const checkSecret = (secret: string | undefined): Check => {
  if (secret === undefined && fs.existsSync(secretFile)) return checkSecretFile()
  try {
    readEnvironment({ PAYLOAD_SECRET: secret, NODE_ENV: 'production' })
    return ok('secret', 'PAYLOAD_SECRET is set')
  } catch (error) {
    return fail('secret', messageOf(error), 'Set PAYLOAD_SECRET, in the environment or in .env.')
  }
}
