import fs from 'node:fs'

import { BadEnvironment, type Environment, readEnvironment } from '../../env'
import { CliError } from '../CliError'
import { secretFile } from '../secretFile'
import { buildState } from '../server/buildState'
import { refuseTakenPort } from '../server/refuseTakenPort'
import { serve } from '../server/serve'

/** The demo's secret is not taken by itself: a server for others must be given one on purpose. */
const readSettings = (): Environment => {
  try {
    return readEnvironment()
  } catch (error) {
    const isAboutSecret = error instanceof BadEnvironment && error.message.startsWith('PAYLOAD_SECRET')
    if (!isAboutSecret || !fs.existsSync(secretFile)) throw error
    throw new CliError(`${error.message} To go on with the demo's: PAYLOAD_SECRET=$(cat ${secretFile})`)
  }
}

/** `reissue start`: the production server. */
export const startCommand = async (): Promise<void> => {
  const { port } = readSettings()
  const state = buildState()
  if (state === 'missing') throw new CliError('there is no build yet; run `npm run build` first.')
  if (state === 'stale') console.error('reissue: the build is older than the sources; `npm run build` makes it anew.')
  const host = process.env.HOST?.trim() || '0.0.0.0'
  await refuseTakenPort(host, port)
  await serve({ host, port })
}
